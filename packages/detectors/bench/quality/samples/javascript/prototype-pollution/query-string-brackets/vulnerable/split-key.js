/** user[address][city] -> ['user', 'address', 'city'] */
export function splitKey(key) {
  const open = key.indexOf('[');
  if (open <= 0 || !key.endsWith(']')) return [key];
  const parts = [key.slice(0, open), ...key.slice(open + 1, -1).split('][')];
  return parts.length > 20 ? [key] : parts;
}
