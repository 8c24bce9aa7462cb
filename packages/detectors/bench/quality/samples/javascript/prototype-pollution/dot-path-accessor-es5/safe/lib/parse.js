'use strict';

/**
 * "a.b[0].c" -> ['a', 'b', '0', 'c']
 * Arrays are taken as they are.
 */
module.exports = function parse(path) {
  var out = [];
  var buf = '';
  var i;
  var ch;

  if (Array.isArray(path)) {
    return path.map(String);
  }

  path = String(path);
  for (i = 0; i < path.length; i++) {
    ch = path.charAt(i);
    if (ch === '.' || ch === '[') {
      if (buf !== '') out.push(buf);
      buf = '';
    } else if (ch === ']') {
      out.push(buf);
      buf = '';
    } else {
      buf += ch;
    }
  }
  if (buf !== '') out.push(buf);
  return out;
};
