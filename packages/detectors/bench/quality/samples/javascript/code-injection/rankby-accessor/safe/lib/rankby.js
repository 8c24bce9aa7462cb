import { accessor } from './accessor.js';
import { byValue } from './compare.js';

/**
 * rankBy(list, 'owner.name', '-size') sorts a copy of the list; a minus in
 * front of a path reverses the order.
 */
export function rankBy(list, ...paths) {
  const orders = paths.flat().map((path) => {
    const descending = path.startsWith('-');
    return { get: accessor(descending ? path.slice(1) : path), sign: descending ? -1 : 1 };
  });

  return [...list].sort((a, b) => {
    for (const { get, sign } of orders) {
      const result = byValue(get(a), get(b));
      if (result !== 0) return sign * result;
    }
    return 0;
  });
}

export function groupBy(list, path) {
  const get = accessor(path);
  const groups = new Map();

  for (const item of list) {
    const key = get(item);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(item);
  }
  return groups;
}

export function sumBy(list, path) {
  const get = accessor(path);
  return list.reduce((sum, item) => sum + (Number(get(item)) || 0), 0);
}
