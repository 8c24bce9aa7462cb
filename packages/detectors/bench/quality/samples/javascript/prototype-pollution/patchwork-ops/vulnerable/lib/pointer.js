import { PatchError } from './error.js';

export function parse(pointer) {
  if (pointer === '') return [];
  if (pointer[0] !== '/') throw new PatchError(`Invalid pointer ${pointer}`);

  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/**
 * The container that holds the last token of the pointer, and that token.
 */
export function locate(holder, pointer) {
  let parent = holder;
  let key = 'root';

  for (const token of parse(pointer)) {
    parent = parent[key];
    if (parent === null || typeof parent !== 'object') {
      throw new PatchError(`Nothing at ${pointer}`);
    }
    key = token;
  }

  return { parent, key };
}
