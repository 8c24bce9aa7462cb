const EXTENSION = '.json';

export function fileOf(key) {
  return `${key}${EXTENSION}`;
}

export function keyOf(name) {
  return name.slice(0, -EXTENSION.length);
}
