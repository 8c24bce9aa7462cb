'use strict';

module.exports = function tokenize(text) {
  var out = [];
  var pos = 0;
  while (pos < text.length) {
    var open = text.indexOf('{{', pos);
    var close = open < 0 ? -1 : text.indexOf('}}', open);
    if (close < 0) {
      out.push({ type: 'text', value: text.slice(pos) });
      break;
    }
    out.push({ type: 'text', value: text.slice(pos, open) });
    var tag = text.slice(open + 2, close).trim();
    if (tag.charAt(0) === '>') out.push({ type: 'include', value: tag.slice(1).trim() });
    else out.push({ type: 'var', value: tag });
    pos = close + 2;
  }
  return out;
};
