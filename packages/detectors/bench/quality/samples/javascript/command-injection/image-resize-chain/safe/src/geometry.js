var FLAGS = { exact: '!', shrink: '>', enlarge: '<', fill: '^' };

exports.clamp = function (value, low, high) {
  var n = parseInt(value, 10);
  if (isNaN(n)) return high;
  return Math.min(high, Math.max(low, n));
};

exports.format = function (width, height, flag) {
  var w = width == null ? '' : exports.clamp(width, 1, 20000);
  var h = height == null ? '' : exports.clamp(height, 1, 20000);
  var suffix = Object.prototype.hasOwnProperty.call(FLAGS, flag) ? FLAGS[flag] : '';
  return w + 'x' + h + suffix;
};
