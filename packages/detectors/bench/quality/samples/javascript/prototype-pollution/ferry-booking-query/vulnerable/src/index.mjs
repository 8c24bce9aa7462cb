import { keyParts } from './parts.mjs';

const decode = (text) => decodeURIComponent(text.replace(/\+/g, ' '));

export function parse(search, { limit = 500 } = {}) {
  const out = {};
  const text = search.startsWith('?') ? search.slice(1) : search;
  if (!text) return out;

  for (const pair of text.split('&', limit)) {
    const at = pair.indexOf('=');
    const name = decode(at < 0 ? pair : pair.slice(0, at));
    const value = at < 0 ? '' : decode(pair.slice(at + 1));
    assign(out, keyParts(name), value);
  }
  return out;
}

function assign(target, parts, value) {
  let cursor = target;
  parts.forEach((part, position) => {
    if (position === parts.length - 1) {
      if (Array.isArray(cursor) && part === '') cursor.push(value);
      else cursor[part] = value;
      return;
    }
    cursor[part] = cursor[part] || (parts[position + 1] === '' ? [] : {});
    cursor = cursor[part];
  });
}

export default parse;
