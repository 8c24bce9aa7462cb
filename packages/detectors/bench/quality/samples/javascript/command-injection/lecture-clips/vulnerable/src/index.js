import { Clip } from './clip.js';

export { Clip };

export function clip(source, options) {
  return new Clip(source, options);
}

export async function poster(source, target, at = '00:00:01') {
  await clip(source).from(at).frames(1).save(target);
  return target;
}
