'use strict';

const { Renderer } = require('./renderer');
const { tokenize } = require('./lexer');

function toHtml(markdown, renderer) {
  return tokenize(String(markdown))
    .map((token) => renderer[token.type](token))
    .join('\n');
}

/** An express handler that shows the text of the body as a preview. */
function preview(options) {
  const renderer = new Renderer(options);
  return function handlePreview(req, res) {
    const html = toHtml(req.body.text || '', renderer);
    res.type('html').send('<article>' + html + '</article>');
  };
}

module.exports = {
  preview,
  render: (markdown, options) => toHtml(markdown, new Renderer(options)),
};
