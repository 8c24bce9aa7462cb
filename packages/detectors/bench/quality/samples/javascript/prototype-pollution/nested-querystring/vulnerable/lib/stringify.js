'use strict';

function walk(prefix, value, out) {
  if (value === undefined) return;
  if (Array.isArray(value)) {
    value.forEach(function (v) {
      walk(prefix + '[]', v, out);
    });
  } else if (value !== null && typeof value === 'object') {
    Object.keys(value).forEach(function (k) {
      walk(prefix ? prefix + '[' + k + ']' : k, value[k], out);
    });
  } else {
    out.push(encodeURIComponent(prefix) + '=' + encodeURIComponent(value === null ? '' : value));
  }
}

module.exports = function stringify(obj) {
  var out = [];
  walk('', obj, out);
  return out.join('&');
};
