var toString = Object.prototype.toString;

exports.isObject = function (v) {
  return v !== null && typeof v === 'object' && toString.call(v) === '[object Object]';
};

exports.isDate = function (v) {
  return toString.call(v) === '[object Date]';
};

exports.isRegExp = function (v) {
  return toString.call(v) === '[object RegExp]';
};

exports.isBuffer = function (v) {
  return typeof Buffer !== 'undefined' && Buffer.isBuffer(v);
};
