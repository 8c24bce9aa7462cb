/** Splits at the commas that are outside of quotes. */
export function splitList(text: string): string[] {
  const entries: string[] = [];
  let quoted = false;
  let start = 0;

  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];

    if (char === '\\' && quoted) {
      i += 1;
    } else if (char === '"') {
      quoted = !quoted;
    } else if (!quoted && (char === ',' || char === ';')) {
      entries.push(text.slice(start, i));
      start = i + 1;
    }
  }

  entries.push(text.slice(start));
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
}
