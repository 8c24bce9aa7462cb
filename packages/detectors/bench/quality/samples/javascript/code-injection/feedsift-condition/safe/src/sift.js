import { condition } from './condition.js';

export function sift(entries, where) {
  const matches = condition(where);
  return entries.filter((entry) => {
    try {
      return matches(entry);
    } catch {
      return false;
    }
  });
}

export function partition(entries, where) {
  const wanted = new Set(sift(entries, where));
  return [[...wanted], entries.filter((entry) => !wanted.has(entry))];
}
