'use strict';

var BRACKET = /\[([^\[\]]*)\]/g;

var defaults = {
  delimiter: '&',
  depth: 5,
  parameterLimit: 1000
};

function decode(text) {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch (err) {
    return text;
  }
}

function splitName(name, depth) {
  var open = name.indexOf('[');
  if (open === -1) return [name];
  var parts = [name.slice(0, open)];
  var match;
  BRACKET.lastIndex = open;
  while ((match = BRACKET.exec(name)) !== null && parts.length <= depth) {
    parts.push(match[1]);
  }
  return parts;
}

function assign(target, parts, value) {
  var cursor = target;
  var last = parts.length - 1;
  for (var i = 0; i < last; i++) {
    var part = parts[i];
    if (typeof cursor[part] !== 'object' || cursor[part] === null) {
      cursor[part] = parts[i + 1] === '' ? [] : {};
    }
    cursor = cursor[part];
  }
  if (Array.isArray(cursor) && parts[last] === '') {
    cursor.push(value);
  } else {
    cursor[parts[last]] = value;
  }
}

module.exports = function parse(body, options) {
  var opts = options || {};
  var delimiter = opts.delimiter || defaults.delimiter;
  var depth = typeof opts.depth === 'number' ? opts.depth : defaults.depth;
  var result = {};
  if (typeof body !== 'string' || body.length === 0) return result;

  var pairs = body.split(delimiter, opts.parameterLimit || defaults.parameterLimit);
  for (var i = 0; i < pairs.length; i++) {
    var pair = pairs[i];
    var equals = pair.indexOf('=');
    var name = decode(equals === -1 ? pair : pair.slice(0, equals));
    var value = equals === -1 ? '' : decode(pair.slice(equals + 1));
    assign(result, splitName(name, depth), value);
  }
  return result;
};
