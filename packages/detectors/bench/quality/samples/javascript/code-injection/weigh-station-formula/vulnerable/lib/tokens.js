'use strict';

var ranks = { '+': 1, '-': 1, '*': 2, '/': 2 };

exports.split = function (text) {
  return text.match(/\d+(?:\.\d+)?|[-+*/()]/g) || [];
};

exports.reckon = function (list) {
  var numbers = [];
  var signs = [];

  function apply() {
    var sign = signs.pop();
    var right = numbers.pop();
    var left = numbers.pop();
    if (sign === '+') numbers.push(left + right);
    else if (sign === '-') numbers.push(left - right);
    else if (sign === '*') numbers.push(left * right);
    else numbers.push(left / right);
  }

  list.forEach(function (token) {
    if (token === '(') return signs.push(token);
    if (token === ')') {
      while (signs[signs.length - 1] !== '(') apply();
      return signs.pop();
    }
    if (!ranks[token]) return numbers.push(Number(token));
    while (signs.length && ranks[signs[signs.length - 1]] >= ranks[token]) apply();
    signs.push(token);
  });
  while (signs.length) apply();
  return numbers[0];
};
