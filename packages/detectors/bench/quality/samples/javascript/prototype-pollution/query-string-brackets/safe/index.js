import { splitKey } from './split-key.js';
import { assign } from './assign.js';

const decode = (text) => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};

export function parse(query, { limit = 1000, coerce = false } = {}) {
  const result = {};
  const text = query.startsWith('?') ? query.slice(1) : query;
  let count = 0;

  for (const pair of text.split('&')) {
    if (pair === '') continue;
    if (++count > limit) break;
    const at = pair.indexOf('=');
    const key = decode(at < 0 ? pair : pair.slice(0, at));
    const raw = at < 0 ? '' : decode(pair.slice(at + 1));
    assign(result, splitKey(key), coerce ? toScalar(raw) : raw);
  }
  return result;
}

function toScalar(raw) {
  if (raw === 'true') return true;
  if (raw === 'false') return false;
  if (raw !== '' && Number.isFinite(Number(raw))) return Number(raw);
  return raw;
}

export function stringify(value, prefix = '') {
  if (value === null || typeof value !== 'object') {
    return `${encodeURIComponent(prefix)}=${encodeURIComponent(value ?? '')}`;
  }
  return Object.entries(value)
    .map(([k, v]) => stringify(v, prefix ? `${prefix}[${Array.isArray(value) ? '' : k}]` : k))
    .join('&');
}
