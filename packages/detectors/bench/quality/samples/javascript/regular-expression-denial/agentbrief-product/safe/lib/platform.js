const PLATFORMS = [
  ['Android', 'Android'],
  ['iPhone', 'iOS'],
  ['iPad', 'iPadOS'],
  ['Windows NT', 'Windows'],
  ['Macintosh', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux']
];

export function platform(comments) {
  for (const comment of comments) {
    const found = PLATFORMS.find(([token]) => comment.includes(token));
    if (found) return found[1];
  }
  return null;
}
