const toString = Object.prototype.toString;

export function isPlainObject(value) {
  return toString.call(value) === '[object Object]';
}

export function cloneValue(value) {
  if (Array.isArray(value)) return value.map(cloneValue);
  if (value instanceof Date) return new Date(value.getTime());
  if (value instanceof Map || value instanceof Set) return new value.constructor(value);
  if (isPlainObject(value)) return structuredClone(value);
  return value;
}
