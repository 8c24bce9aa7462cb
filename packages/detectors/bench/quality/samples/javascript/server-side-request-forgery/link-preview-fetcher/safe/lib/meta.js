'use strict';

function attribute(tag, name) {
  const at = tag.indexOf(`${name}="`);
  if (at === -1) return '';
  const start = at + name.length + 2;
  const end = tag.indexOf('"', start);
  return end === -1 ? '' : tag.slice(start, end);
}

exports.readMeta = (html) => {
  const meta = new Map();
  for (const piece of html.split('<meta ').slice(1, 60)) {
    const close = piece.indexOf('>');
    const tag = close === -1 ? piece : piece.slice(0, close);
    const name = attribute(tag, 'property') || attribute(tag, 'name');
    if (name) meta.set(name, attribute(tag, 'content'));
  }
  const open = html.indexOf('<title>');
  const close = open === -1 ? -1 : html.indexOf('</title>', open);
  if (close !== -1) meta.set('title', html.slice(open + 7, close).trim());
  return meta;
};
