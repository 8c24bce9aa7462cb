const compiled = new Map();
const MAX_COMPILED = 500;

function compile(path) {
  const keys = path.split('.');

  return (item) => {
    let value = item;
    for (const key of keys) {
      if (value === null || value === undefined) return undefined;
      value = Object.hasOwn(Object(value), key) ? value[key] : undefined;
    }
    return value;
  };
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
