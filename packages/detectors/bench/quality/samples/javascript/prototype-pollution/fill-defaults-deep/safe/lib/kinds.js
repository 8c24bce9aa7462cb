/**
 * Whether the value has keys of its own to be filled: objects and functions
 * (which often carry options as properties), but no arrays, dates and the like.
 */
export function isContainer(value) {
  if (typeof value === 'function') return true;
  if (value === null || typeof value !== 'object') return false;
  if (Array.isArray(value)) return false;

  return !(
    value instanceof Date ||
    value instanceof RegExp ||
    value instanceof Map ||
    value instanceof Set ||
    ArrayBuffer.isView(value)
  );
}
