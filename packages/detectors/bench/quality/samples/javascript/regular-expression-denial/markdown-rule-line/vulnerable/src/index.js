'use strict';

const blocks = require('./blocks');
const escape = require('./escape');

function inline(text) {
  let on = false;
  const parts = escape(text).split('`');
  if (parts.length % 2 === 0) return parts.join('`');
  return parts
    .map((p) => {
      const html = on ? `<code>${p}</code>` : p;
      on = !on;
      return html;
    })
    .join('');
}

const writers = {
  rule: () => '<hr>',
  heading: (b) => `<h${b.level}>${inline(b.text)}</h${b.level}>`,
  item: (b) => `<ul>${b.lines.map((l) => `<li>${inline(l)}</li>`).join('')}</ul>`,
  quote: (b) => `<blockquote><p>${b.lines.map(inline).join('\n')}</p></blockquote>`,
  text: (b) => `<p>${b.lines.map(inline).join('\n')}</p>`
};

module.exports = function smallmark(source) {
  return blocks(String(source).replace(/\r\n/g, '\n'))
    .map((b) => writers[b.type](b))
    .join('\n');
};
