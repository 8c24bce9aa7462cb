var kind = require('./kind');

function special(v) {
  return kind.isDate(v) || kind.isRegExp(v) || kind.isBuffer(v);
}

function cloneSpecial(v) {
  if (kind.isDate(v)) return new Date(v.getTime());
  if (kind.isRegExp(v)) return new RegExp(v.source, v.flags);
  return Buffer.from(v);
}

function cloneArray(arr) {
  return arr.map(function (item) {
    if (Array.isArray(item)) return cloneArray(item);
    if (special(item)) return cloneSpecial(item);
    return kind.isObject(item) ? extend({}, item) : item;
  });
}

/**
 * extend(target, source...)
 * Changes target, returns it.
 */
function extend(target) {
  if (target === null || typeof target !== 'object') {
    throw new TypeError('target must be an object');
  }
  for (var i = 1; i < arguments.length; i++) {
    var source = arguments[i];
    if (source === null || typeof source !== 'object' || Array.isArray(source)) continue;

    for (var name in source) {
      var src = target[name];
      var val = source[name];

      if (val === target || val === undefined) continue;

      if (special(val)) {
        target[name] = cloneSpecial(val);
      } else if (Array.isArray(val)) {
        target[name] = cloneArray(val);
      } else if (val === null || typeof val !== 'object') {
        target[name] = val;
      } else if (src === null || typeof src !== 'object' || Array.isArray(src)) {
        target[name] = extend({}, val);
      } else {
        target[name] = extend(src, val);
      }
    }
  }
  return target;
}

/**
 * Like extend, but leaves all arguments as they are.
 */
extend.pure = function () {
  var args = [{}].concat(Array.prototype.slice.call(arguments));
  return extend.apply(null, args);
};

module.exports = extend;
