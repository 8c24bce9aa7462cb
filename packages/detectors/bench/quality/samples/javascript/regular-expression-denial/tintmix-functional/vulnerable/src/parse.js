import { hslToRgb } from './convert.js';

const HEX = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;
const FUNCTIONAL = /^(rgb|hsl)a?\(\s*((?:[\d.]+%?\s*,?\s*)+)\)$/i;

function component(text, scale) {
  const number = parseFloat(text);
  return text.endsWith('%') ? (number / 100) * scale : number;
}

function fromHex(digits) {
  const full = digits.length === 3 ? [...digits].map((d) => d + d).join('') : digits;
  const number = parseInt(full, 16);
  return { r: number >> 16, g: (number >> 8) & 255, b: number & 255, a: 1 };
}

function fromFunction(kind, list) {
  const parts = list.split(/[\s,]+/).filter(Boolean);
  if (parts.length !== 3 && parts.length !== 4) return null;

  const a = parts.length === 4 ? component(parts[3], 1) : 1;
  if (kind === 'hsl') {
    const [h, s, l] = [parseFloat(parts[0]), component(parts[1], 1), component(parts[2], 1)];
    return { ...hslToRgb({ h, s, l }), a };
  }
  const [r, g, b] = parts.map((part) => component(part, 255));
  return { r, g, b, a };
}

/**
 * The red, green and blue (0 to 255) and the alpha (0 to 1) of a colour.
 */
export function parse(colour) {
  const text = String(colour).trim();

  const hex = HEX.exec(text);
  if (hex) return fromHex(hex[1]);

  const call = FUNCTIONAL.exec(text);
  const result = call && fromFunction(call[1].toLowerCase(), call[2]);
  if (!result) throw new SyntaxError('Not a colour');
  return result;
}
