'use strict';

var builtins = require('./builtins');
var FORMULA = /^[\w\s+\-*/%(),?:<>=!&|]*$/;

function Formula(text, options) {
  this.text = text.trim();
  this.options = options || {};
  this.names = Object.keys(builtins);
  this.fn = null;
}

Formula.prototype.inputs = function () {
  var seen = {};
  var names = this.names;
  (this.text.match(/[A-Za-z_]\w*/g) || []).forEach(function (name) {
    if (names.indexOf(name) === -1) seen[name] = true;
  });
  return Object.keys(seen);
};

Formula.prototype.isWellFormed = function () {
  return FORMULA.test(this.text);
};

Formula.prototype.compile = function () {
  if (this.fn) return this.fn;
  var parameters = this.names.concat(this.inputs());
  var body = '"use strict"; return (' + this.text + ');';
  this.fn = Function.apply(null, parameters.concat(body));
  return this.fn;
};

Formula.prototype.evaluate = function (values) {
  var fn = this.compile();
  var args = this.names.map(function (name) { return builtins[name]; });
  this.inputs().forEach(function (name) {
    args.push(Number(values[name]) || 0);
  });
  var result = fn.apply(null, args);
  return typeof this.options.digits === 'number' ? builtins.round(result, this.options.digits) : result;
};

exports.Formula = Formula;

exports.evaluate = function (text, values, options) {
  return new Formula(text, options).evaluate(values || {});
};

exports.evaluateAll = function (formulas, values) {
  var results = {};
  Object.keys(formulas).forEach(function (name) {
    results[name] = exports.evaluate(formulas[name], values);
  });
  return results;
};
