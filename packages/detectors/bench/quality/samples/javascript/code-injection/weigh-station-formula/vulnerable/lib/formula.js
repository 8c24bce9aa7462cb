'use strict';

var tokens = require('./tokens');

function Formula(text) {
  this.text = text;
}

Formula.prototype.fill = function (cells) {
  return this.text.replace(/\$([A-Z]+\d*)/g, function (all, name) {
    return Number(cells[name]) || 0;
  });
};

Formula.prototype.evaluate = function (cells) {
  var filled = this.fill(cells || {});
  var result = eval('(' + filled + ')');
  return Math.round(result * 100) / 100;
};

exports.Formula = Formula;
exports.evaluate = function (text, cells) {
  return new Formula(text).evaluate(cells);
};
exports.tokens = tokens;
