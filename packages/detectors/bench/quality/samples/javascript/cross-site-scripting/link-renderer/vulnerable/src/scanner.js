/**
 * Splits text into { type: 'text' | 'link' | 'strong', ... } parts.
 */
export function* scan(text) {
  let pos = 0;
  let plain = '';
  while (pos < text.length) {
    const c = text[pos];
    if (c === '[') {
      const mid = text.indexOf('](', pos);
      const end = mid < 0 ? -1 : text.indexOf(')', mid);
      if (end > 0 && end - pos < 2000) {
        if (plain) yield { type: 'text', value: plain };
        plain = '';
        yield { type: 'link', label: text.slice(pos + 1, mid), href: text.slice(mid + 2, end) };
        pos = end + 1;
        continue;
      }
    } else if (c === '*') {
      const end = text.indexOf('*', pos + 1);
      if (end > pos + 1 && end - pos < 500) {
        if (plain) yield { type: 'text', value: plain };
        plain = '';
        yield { type: 'strong', value: text.slice(pos + 1, end) };
        pos = end + 1;
        continue;
      }
    }
    plain += c;
    pos++;
  }
  if (plain) yield { type: 'text', value: plain };
}
