const compiled = new Map();
const MAX_COMPILED = 500;

function compile(path) {
  return new Function('item', `try { return item.${path}; } catch (e) { return undefined; }`);
}

/**
 * A function that reads the path from an object; undefined where the path
 * leads nowhere.
 */
export function accessor(path) {
  if (typeof path === 'function') return path;
  if (typeof path !== 'string' || path === '') throw new TypeError('Expected a path');

  let get = compiled.get(path);
  if (!get) {
    if (compiled.size >= MAX_COMPILED) compiled.clear();
    get = compile(path);
    compiled.set(path, get);
  }
  return get;
}
