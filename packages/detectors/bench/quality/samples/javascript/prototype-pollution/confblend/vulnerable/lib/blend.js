var toString = Object.prototype.toString;

function isPlain(value) {
  return toString.call(value) === '[object Object]';
}

module.exports = function blend(target, source) {
  for (var key in source) {
    var value = source[key];

    if (value === undefined) continue;

    if (isPlain(value)) {
      if (!isPlain(target[key])) target[key] = {};
      blend(target[key], value);
    } else if (Array.isArray(value)) {
      target[key] = value.slice();
    } else {
      target[key] = value;
    }
  }

  return target;
};
