'use strict';

var parse = require('./parse');
var compareTags = require('./tags');

function compare(a, b) {
  var left = parse(a);
  var right = parse(b);
  if (!left || !right) throw new TypeError('Not a version: ' + (left ? b : a));

  var length = Math.max(left.numbers.length, right.numbers.length);
  for (var i = 0; i < length; i++) {
    var difference = (left.numbers[i] || 0) - (right.numbers[i] || 0);
    if (difference) return difference < 0 ? -1 : 1;
  }

  return compareTags(left.tag, right.tag);
}

exports.parse = parse;
exports.compare = compare;

exports.valid = function (text) {
  return parse(text) !== null;
};

exports.gt = function (a, b) { return compare(a, b) > 0; };
exports.lt = function (a, b) { return compare(a, b) < 0; };
exports.eq = function (a, b) { return compare(a, b) === 0; };

exports.sort = function (list) {
  return list.slice().sort(compare);
};

exports.latest = function (list) {
  var sorted = exports.sort(list.filter(exports.valid));
  return sorted.length ? sorted[sorted.length - 1] : null;
};
