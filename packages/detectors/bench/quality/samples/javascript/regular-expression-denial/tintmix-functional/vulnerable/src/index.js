import { parse } from './parse.js';
import { rgbToHsl } from './convert.js';

const clamp = (value, max) => Math.min(max, Math.max(0, value));

export function toHex(colour) {
  const { r, g, b } = parse(colour);
  return `#${[r, g, b].map((n) => Math.round(n).toString(16).padStart(2, '0')).join('')}`;
}

export function mix(first, second, weight = 0.5) {
  const a = parse(first);
  const b = parse(second);
  const share = clamp(weight, 1);
  const blend = (x, y) => x * (1 - share) + y * share;
  return {
    r: blend(a.r, b.r),
    g: blend(a.g, b.g),
    b: blend(a.b, b.b),
    a: blend(a.a, b.a)
  };
}

export function lightness(colour) {
  return rgbToHsl(parse(colour)).l;
}

export { parse };
