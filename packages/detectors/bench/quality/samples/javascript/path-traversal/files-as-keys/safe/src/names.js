const EXTENSION = '.json';

export function fileOf(key) {
  return `${encodeURIComponent(key)}${EXTENSION}`;
}

export function keyOf(name) {
  return decodeURIComponent(name.slice(0, -EXTENSION.length));
}
