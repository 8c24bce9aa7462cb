'use strict';

var toString = Object.prototype.toString;

function isPlain(value) {
  return toString.call(value) === '[object Object]';
}

module.exports = function extend() {
  var options, name, src, copy, copyIsArray, clone;
  var target = arguments[0] || {};
  var i = 1;
  var length = arguments.length;
  var deep = false;

  if (typeof target === 'boolean') {
    deep = target;
    target = arguments[1] || {};
    i = 2;
  }

  for (; i < length; ++i) {
    options = arguments[i];
    if (options == null) continue;
    for (name in options) {
      src = target[name];
      copy = options[name];
      if (target === copy) continue;
      if (deep && copy && (isPlain(copy) || (copyIsArray = Array.isArray(copy)))) {
        if (copyIsArray) {
          copyIsArray = false;
          clone = src && Array.isArray(src) ? src : [];
        } else {
          clone = src && isPlain(src) ? src : {};
        }
        target[name] = extend(deep, clone, copy);
      } else if (typeof copy !== 'undefined') {
        target[name] = copy;
      }
    }
  }
  return target;
};
