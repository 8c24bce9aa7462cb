'use strict';

var toString = Object.prototype.toString;

function isPlain(value) {
  return toString.call(value) === '[object Object]';
}

function copyArray(list) {
  var out = [];
  list.forEach(function (item, index) {
    if (isPlain(item)) out[index] = extend({}, item);
    else if (Array.isArray(item)) out[index] = copyArray(item);
    else out[index] = item;
  });
  return out;
}

/**
 * extend(target, source, ...) copies the members of the sources to the target,
 * later ones win, and returns the target.
 */
function extend(/* target, ...sources */) {
  if (arguments.length < 1 || typeof arguments[0] !== 'object') return false;
  if (arguments.length < 2) return arguments[0];

  var target = arguments[0];
  var sources = Array.prototype.slice.call(arguments, 1);
  var val, src;

  sources.forEach(function (obj) {
    if (typeof obj !== 'object' || obj === null || Array.isArray(obj)) return;

    Object.keys(obj).forEach(function (key) {
      src = target[key];
      val = obj[key];
      if (val === target) return;
      if (typeof val !== 'object' || val === null) {
        target[key] = val;
      } else if (Array.isArray(val)) {
        target[key] = copyArray(val);
      } else if (val instanceof Date) {
        target[key] = new Date(val.getTime());
      } else if (typeof src !== 'object' || src === null || Array.isArray(src)) {
        target[key] = extend({}, val);
      } else {
        target[key] = extend(src, val);
      }
    });
  });

  return target;
}

module.exports = extend;
