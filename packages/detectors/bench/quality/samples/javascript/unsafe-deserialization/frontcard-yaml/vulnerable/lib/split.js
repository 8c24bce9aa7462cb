'use strict';

/**
 * The language after the first delimiter, the text up to the second one, and
 * the rest.
 */
module.exports = function split(source, delimiter) {
  var text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  var plain = { language: '', matter: '', content: text };

  if (text.slice(0, delimiter.length) !== delimiter) return plain;

  var lineEnd = text.indexOf('\n');
  if (lineEnd === -1) return plain;

  var close = text.indexOf('\n' + delimiter, lineEnd - 1);
  if (close === -1) return plain;

  var rest = text.indexOf('\n', close + 1);
  return {
    language: text.slice(delimiter.length, lineEnd).trim().toLowerCase(),
    matter: text.slice(lineEnd + 1, Math.max(close, lineEnd + 1)),
    content: rest === -1 ? '' : text.slice(rest + 1)
  };
};
