import { named } from './named.js';
import { hslToRgb } from './convert.js';

const HEX = /^#([0-9a-f]{3}|[0-9a-f]{6})$/;
const FUNCTIONAL = /^(rgb|hsl)a?\(([\d.%, ]{1,80})\)$/;

const clamp = (n, high) => Math.min(high, Math.max(0, n));

function fromHex(digits) {
  const full = digits.length === 3 ? [...digits].map((d) => d + d).join('') : digits;
  const n = parseInt(full, 16);
  return { r: n >> 16, g: (n >> 8) & 255, b: n & 255, a: 1 };
}

function channels(text) {
  return text
    .split(',')
    .join(' ')
    .split(' ')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => ({ value: parseFloat(part), percent: part.endsWith('%') }));
}

function fromFunction(name, list) {
  if (list.length < 3 || list.length > 4) return null;
  const [x, y, z, alpha] = list;
  const a = alpha ? clamp(alpha.percent ? alpha.value / 100 : alpha.value, 1) : 1;
  if (name === 'hsl') return { ...hslToRgb(x.value, clamp(y.value, 100), clamp(z.value, 100)), a };
  const [r, g, b] = [x, y, z].map((c) => clamp(c.percent ? c.value * 2.55 : c.value, 255));
  return { r, g, b, a };
}

/** Parses a CSS colour; returns null if it is none. */
export function parseColour(input) {
  const text = String(input).trim().toLowerCase();
  if (named.has(text)) return fromHex(named.get(text));

  const hex = HEX.exec(text);
  if (hex) return fromHex(hex[1]);

  const fn = FUNCTIONAL.exec(text);
  return fn ? fromFunction(fn[1], channels(fn[2])) : null;
}

export function toHex(colour) {
  const part = (n) => Math.round(n).toString(16).padStart(2, '0');
  return `#${part(colour.r)}${part(colour.g)}${part(colour.b)}`;
}
