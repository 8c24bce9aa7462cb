'use strict';

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const MAX_DEPTH = 20;

function escape(value) {
  return String(value).replace(/[&<>"']/g, (c) => ENTITIES[c]);
}

function lookup(data, name) {
  let value = data;
  for (const part of name.split('.')) {
    if (value === null || typeof value !== 'object') return '';
    if (!Object.prototype.hasOwnProperty.call(value, part)) return '';
    value = value[part];
  }
  return value === undefined || value === null ? '' : value;
}

function render(source, data, partial, depth = 0) {
  if (depth > MAX_DEPTH) throw new Error('Partials are nested too deeply');

  let output = '';
  let position = 0;

  for (;;) {
    const open = source.indexOf('{{', position);
    const close = open === -1 ? -1 : source.indexOf('}}', open);
    if (close === -1) return output + source.slice(position);

    output += source.slice(position, open);
    const tag = source.slice(open + 2, close).trim();

    if (tag[0] === '>') output += render(partial(tag.slice(1).trim()), data, partial, depth + 1);
    else if (tag[0] !== '!') output += escape(lookup(data, tag));

    position = close + 2;
  }
}

module.exports = render;
