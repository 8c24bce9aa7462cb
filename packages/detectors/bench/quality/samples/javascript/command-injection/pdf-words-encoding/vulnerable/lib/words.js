const LETTERS = /[\p{L}\p{N}]+/gu;

export function countWords(text) {
  const counts = new Map();

  for (const [word] of text.toLowerCase().matchAll(LETTERS)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

export function topWords(counts, limit) {
  return [...counts.entries()]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, limit)
    .map(([word, count]) => ({ word, count }));
}
