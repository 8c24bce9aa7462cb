'use strict';

function decode(s) {
  return decodeURIComponent(s.split('+').join(' '));
}

// a[b][] -> ['a', 'b', '']
function keysOf(name) {
  var open = name.indexOf('[');
  if (open <= 0 || name.charAt(name.length - 1) !== ']') return [name];
  return [name.slice(0, open)].concat(name.slice(open + 1, -1).split(']['));
}

function append(list, value) {
  list.push(value);
  return list;
}

function assign(node, keys, value) {
  var key = keys[0];
  if (keys.length === 1) {
    node[key] = value;
    return node;
  }
  if (keys.length === 2 && keys[1] === '') {
    node[key] = append(Array.isArray(node[key]) ? node[key] : [], value);
    return node;
  }
  if (typeof node[key] !== 'object' || node[key] === null) node[key] = Object.create(null);
  if (Array.isArray(node[key])) throw new TypeError('mixed list and object: ' + key);
  assign(node[key], keys.slice(1), value);
  return node;
}

module.exports = function parse(text, options) {
  var opts = Object.assign({ depth: 6, limit: 500 }, options);
  var pairs = String(text || '').split('&');
  if (pairs.length > opts.limit) throw new RangeError('too many parameters');
  return pairs.reduce(function (result, pair) {
    if (!pair) return result;
    var eq = pair.indexOf('=');
    var name = decode(eq < 0 ? pair : pair.slice(0, eq));
    var value = eq < 0 ? '' : decode(pair.slice(eq + 1));
    var keys = keysOf(name);
    if (keys.length > opts.depth) throw new RangeError('nested too deeply: ' + name);
    return assign(result, keys, value);
  }, Object.create(null));
};
