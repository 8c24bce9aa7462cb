const collator = new Intl.Collator(undefined, { numeric: true });

function rank(value) {
  if (value === undefined || value === null) return 3;
  if (typeof value === 'number' || typeof value === 'boolean') return 0;
  if (value instanceof Date) return 1;
  return 2;
}

export function byValue(a, b) {
  const left = rank(a);
  const right = rank(b);

  if (left !== right) return left - right;
  if (left === 3) return 0;
  if (left === 2) return collator.compare(String(a), String(b));
  return Number(a) - Number(b);
}
