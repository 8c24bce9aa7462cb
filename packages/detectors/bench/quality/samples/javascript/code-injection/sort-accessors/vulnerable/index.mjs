import { accessor } from './accessor.mjs';

const collator = new Intl.Collator(undefined, { numeric: true });

function compare(a, b) {
  if (a === b) return 0;
  if (a === undefined || a === null) return 1;
  if (b === undefined || b === null) return -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

function criterion(spec) {
  if (typeof spec === 'function') return { read: spec, sign: 1 };
  const descending = spec.startsWith('-');
  return { read: accessor(descending ? spec.slice(1) : spec), sign: descending ? -1 : 1 };
}

/** sortBy(list, 'name', '-age') */
export function sortBy(list, ...specs) {
  const criteria = specs.flat().map(criterion);
  return [...list].sort((a, b) => {
    for (const { read, sign } of criteria) {
      const c = compare(read(a), read(b));
      if (c !== 0) return c * sign;
    }
    return 0;
  });
}

export function groupBy(list, spec) {
  const { read } = criterion(spec);
  const groups = new Map();
  for (const item of list) {
    const key = read(item);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(item);
  }
  return groups;
}

export function pluck(list, path) {
  return list.map(accessor(path));
}

export function page(list, { sort = [], offset = 0, limit = 50 } = {}) {
  const sorted = sort.length ? sortBy(list, sort) : list;
  return { total: list.length, items: sorted.slice(offset, offset + limit) };
}
