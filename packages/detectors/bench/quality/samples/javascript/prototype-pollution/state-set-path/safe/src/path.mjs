const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
const isObject = (v) => v !== null && (typeof v === 'object' || typeof v === 'function');

export function split(path) {
  const keys = String(path).split('.');
  if (keys.some((k) => k === '' || RESERVED.has(k))) throw new TypeError(`Invalid path "${path}"`);
  return keys;
}

export function getPath(root, path) {
  return split(path).reduce((node, key) => {
    return isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined;
  }, root);
}

export function setPath(root, path, value) {
  const keys = split(path);
  const last = keys.pop();
  let node = root;
  for (const [i, key] of keys.entries()) {
    if (!isObject(node[key])) {
      const following = keys[i + 1] ?? last;
      node[key] = /^\d+$/.test(following) ? [] : {};
    }
    node = node[key];
  }
  node[last] = value;
}

export function unsetPath(root, path) {
  const keys = split(path);
  const last = keys.pop();
  const node = keys.length ? getPath(root, keys.join('.')) : root;
  if (!isObject(node) || !Object.hasOwn(node, last)) return false;
  return delete node[last];
}
