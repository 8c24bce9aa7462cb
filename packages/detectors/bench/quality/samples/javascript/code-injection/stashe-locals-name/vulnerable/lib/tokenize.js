'use strict';

/**
 * '{{ x }}' is an escaped value, '{{& x }}' a raw one.
 */
module.exports = function tokenize(source) {
  var tokens = [];
  var position = 0;

  while (position < source.length) {
    var open = source.indexOf('{{', position);
    var close = open === -1 ? -1 : source.indexOf('}}', open);
    if (close === -1) break;

    if (open > position) tokens.push({ type: 'text', text: source.slice(position, open) });

    var inner = source.slice(open + 2, close).trim();
    if (inner.charAt(0) === '&') tokens.push({ type: 'raw', text: inner.slice(1).trim() });
    else tokens.push({ type: 'value', text: inner });
    position = close + 2;
  }

  if (position < source.length) tokens.push({ type: 'text', text: source.slice(position) });
  return tokens;
};
