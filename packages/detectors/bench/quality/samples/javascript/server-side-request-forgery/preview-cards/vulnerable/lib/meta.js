'use strict';

function between(text, open, close) {
  const a = text.toLowerCase().indexOf(open);
  if (a < 0) return null;
  const from = text.indexOf('>', a) + 1;
  const b = text.toLowerCase().indexOf(close, from);
  return from > 0 && b > from ? text.slice(from, b).trim() : null;
}

function metas(html) {
  const found = new Map();
  const tags = html.match(/<meta\s[^<>]{1,500}>/gi) || [];
  for (const tag of tags) {
    const name = /(?:name|property)="([\w:-]{1,60})"/i.exec(tag);
    const content = /content="([^"]{0,400})"/i.exec(tag);
    if (name && content) found.set(name[1].toLowerCase(), content[1]);
  }
  return found;
}

module.exports = function card(url, html) {
  const meta = metas(html);
  return {
    url,
    title: meta.get('og:title') || between(html, '<title', '</title') || url,
    description: meta.get('og:description') || meta.get('description') || null,
    image: meta.get('og:image') || null
  };
};
