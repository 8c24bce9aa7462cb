'use strict';

exports.min = Math.min;
exports.max = Math.max;
exports.floor = Math.floor;
exports.ceil = Math.ceil;

exports.round = function (value, digits) {
  var factor = Math.pow(10, digits || 0);
  return Math.round(value * factor) / factor;
};

exports.tier = function (value, limit, below, above) {
  return value <= limit ? value * below : limit * below + (value - limit) * above;
};
