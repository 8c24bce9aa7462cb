var keys = require('./keys');

function decode(text) {
  text = text.split('+').join(' ');
  try {
    return decodeURIComponent(text);
  } catch (e) {
    return text;
  }
}

function isObject(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function assign(result, path, value) {
  var current = result;
  var last = path.length - 1;

  for (var i = 0; i < last; i++) {
    var key = path[i];

    if (i === last - 1 && path[last] === '') {
      if (!Array.isArray(current[key])) current[key] = [];
      current[key].push(value);
      return;
    }
    if (!isObject(current[key])) current[key] = {};
    current = current[key];
  }

  if (current[path[last]] === undefined) current[path[last]] = value;
  else if (Array.isArray(current[path[last]])) current[path[last]].push(value);
  else current[path[last]] = [current[path[last]], value];
}

module.exports = function parse(query, options) {
  var result = {};
  var limit = (options && options.limit) || 1000;
  var depth = (options && options.depth) || 6;

  if (typeof query !== 'string' || query === '') return result;
  if (query.charAt(0) === '?') query = query.slice(1);

  query.split('&', limit).forEach(function (pair) {
    if (!pair) return;
    var equals = pair.indexOf('=');
    var name = decode(equals === -1 ? pair : pair.slice(0, equals));
    var value = equals === -1 ? '' : decode(pair.slice(equals + 1));
    assign(result, keys(name, depth), value);
  });

  return result;
};
