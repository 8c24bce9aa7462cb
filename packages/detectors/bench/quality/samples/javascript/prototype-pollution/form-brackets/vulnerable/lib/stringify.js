'use strict';

function walk(prefix, value, pairs) {
  if (value === null || value === undefined) {
    pairs.push(encodeURIComponent(prefix) + '=');
    return;
  }
  if (typeof value !== 'object') {
    pairs.push(encodeURIComponent(prefix) + '=' + encodeURIComponent(String(value)));
    return;
  }
  Object.keys(value).forEach(function (key) {
    walk(prefix ? prefix + '[' + key + ']' : key, value[key], pairs);
  });
}

module.exports = function stringify(object) {
  var pairs = [];
  walk('', object, pairs);
  return pairs.join('&');
};
