const CONSTANTS = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
  ['yes', true],
  ['no', false]
]);

export function readValue(raw) {
  const text = raw.trim();
  const quote = text[0];

  if ((quote === '"' || quote === "'") && text.length > 1 && text.endsWith(quote)) {
    return text.slice(1, -1);
  }

  const comment = text.indexOf(' ;');
  const bare = comment === -1 ? text : text.slice(0, comment).trim();
  return CONSTANTS.has(bare) ? CONSTANTS.get(bare) : bare;
}

export function writeValue(value) {
  const text = String(value);
  const plain = text === text.trim() && !text.includes(';') && !/^["']/.test(text);
  return plain ? text : `"${text}"`;
}
