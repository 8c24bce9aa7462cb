'use strict';

const Writer = require('./writer');
const generate = require('./generate');

const compiled = new WeakMap();

exports.source = function (shape) {
  const w = new Writer();
  w.line('"use strict";');
  w.line('const errors = [];');
  generate(w, shape, 'value', 'value');
  w.line('return errors;');
  return w.toString();
};

/**
 * compile(shape) returns a function: value -> list of messages
 */
exports.compile = function (shape) {
  let fn = compiled.get(shape);
  if (!fn) {
    fn = new Function('value', exports.source(shape));
    compiled.set(shape, fn);
  }
  return fn;
};

exports.check = function (shape, value) {
  const errors = exports.compile(shape)(value);
  return { valid: errors.length === 0, errors };
};
