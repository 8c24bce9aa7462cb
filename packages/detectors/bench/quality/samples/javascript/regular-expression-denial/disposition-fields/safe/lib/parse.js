'use strict';

var TYPE = /^\s*([\w!#$%&'*+.^`|~-]+)/;
var PARAMETER = /;\s*([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^\s;"]+))/g;

function unquote(text) {
  return text.replace(/\\(.)/g, '$1');
}

function extended(value) {
  var pieces = value.split("'");
  if (pieces.length < 3) return value;

  var charset = pieces[0].toLowerCase();
  var encoded = pieces.slice(2).join("'");

  if (charset === 'utf-8') {
    try {
      return decodeURIComponent(encoded);
    } catch (e) {
      return value;
    }
  }
  return encoded.replace(/%([0-9a-f]{2})/gi, function (whole, hex) {
    return String.fromCharCode(parseInt(hex, 16));
  });
}

/**
 * parse('attachment; filename="a.txt"')
 *   =>  { type: 'attachment', parameters: Map { 'filename' => 'a.txt' } }
 */
module.exports = function parse(header) {
  if (typeof header !== 'string') throw new TypeError('The header is not a string');

  var type = TYPE.exec(header);
  if (!type) throw new TypeError('The header has no type');

  var parameters = new Map();
  var match;

  PARAMETER.lastIndex = 0;
  while ((match = PARAMETER.exec(header)) !== null) {
    var name = match[1].toLowerCase();
    var value = match[2] === undefined ? match[3] : unquote(match[2]);

    if (parameters.has(name)) continue;
    parameters.set(name, name.charAt(name.length - 1) === '*' ? extended(value) : value);
  }

  return { type: type[1].toLowerCase(), parameters: parameters };
};
