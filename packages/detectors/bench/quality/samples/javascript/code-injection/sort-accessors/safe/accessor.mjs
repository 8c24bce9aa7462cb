const MAX = 500;
const cache = new Map();

function build(path) {
  const keys = path.split('.');
  return (item) => keys.reduce((node, key) => node?.[key], item);
}

/**
 * Turns 'a.b.0' into a function that reads this path of an item.
 */
export function accessor(path) {
  const text = String(path);
  if (!cache.has(text)) {
    if (cache.size >= MAX) cache.clear();
    cache.set(text, build(text));
  }
  return cache.get(text);
}
