import { UNITS, unitOf } from './units.js';

const MAX_LENGTH = 60;
const SHAPE = /^\s?\d+\s?(?:ms|s|m|h|d|w)?(?:\s?\d+\s?(?:ms|s|m|h|d|w))*\s?$/i;

function tokens(text) {
  const out = [];
  let digits = '';
  let letters = '';
  const flush = () => {
    if (digits) out.push({ amount: Number(digits), unit: letters || 'ms' });
    digits = '';
    letters = '';
  };
  for (const c of text) {
    if (c >= '0' && c <= '9') {
      if (letters) flush();
      digits += c;
    } else if (c.trim() !== '') {
      letters += c;
    }
  }
  flush();
  return out;
}

export function isSpan(value) {
  return typeof value === 'string' && value.length <= MAX_LENGTH && SHAPE.test(value);
}

export function parseSpan(value) {
  if (typeof value === 'number') return value;
  if (!isSpan(value)) throw new TypeError('not a time span');
  return tokens(value.toLowerCase()).reduce((sum, { amount, unit }) => {
    const factor = unitOf(unit);
    if (!factor) throw new TypeError(`unknown unit ${unit}`);
    return sum + amount * factor;
  }, 0);
}

export function formatSpan(ms, { parts = 2 } = {}) {
  const out = [];
  let rest = Math.abs(Math.round(ms));
  for (const [name, factor] of [...UNITS].reverse()) {
    const n = Math.floor(rest / factor);
    if (n > 0 && out.length < parts) out.push(`${n}${name}`);
    rest -= n * factor;
  }
  return (ms < 0 ? '-' : '') + (out.join(' ') || '0ms');
}

export default parseSpan;
