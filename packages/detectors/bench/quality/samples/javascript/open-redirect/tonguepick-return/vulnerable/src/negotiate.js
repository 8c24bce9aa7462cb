function quality(parameters) {
  for (const parameter of parameters) {
    const [name, value] = parameter.split('=');
    if (name.trim() === 'q') return Number(value) || 0;
  }
  return 1;
}

/**
 * The best of the languages for an Accept-Language header; the first one if
 * none is wanted.
 */
export function negotiate(header = '', languages) {
  const wanted = header
    .split(',')
    .slice(0, 20)
    .map((entry) => {
      const [range, ...parameters] = entry.split(';');
      return { range: range.trim().toLowerCase(), q: quality(parameters) };
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q);

  for (const { range } of wanted) {
    const exact = languages.find((language) => language.toLowerCase() === range);
    if (exact) return exact;

    const [primary] = range.split('-');
    const close = languages.find((language) => language.toLowerCase().split('-')[0] === primary);
    if (close) return close;
  }
  return languages[0];
}
