import { names } from './names.js';

const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;
const functional = /^rgba?\(\s*\d{1,3}(?:[\s,]\s{0,4}\d{1,3}){2,3}\s*\)$/i;

export function readColour(text) {
  if (names[text]) return names[text].slice();

  let match = hex.exec(text);
  if (match) return match.slice(1).map((part) => parseInt(part, 16));

  match = functional.exec(text);
  if (match) {
    return text
      .slice(text.indexOf('(') + 1, -1)
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
  }
  throw new TypeError('Unknown colour');
}

export const isColour = (text) => {
  try {
    return Boolean(readColour(text));
  } catch {
    return false;
  }
};
