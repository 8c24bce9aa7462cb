'use strict';

const operations = require('./operations');

const clone = (value) => JSON.parse(JSON.stringify(value));

/**
 * Apply a list of operations, returns a changed copy of the document.
 */
exports.apply = function (doc, patch, { copy = true } = {}) {
  if (!Array.isArray(patch)) throw new TypeError('patch must be an array');
  const target = copy ? clone(doc) : doc;
  patch.forEach((op, index) => {
    const run = operations.get(op.op);
    if (!run) throw new Error(`Unknown operation at ${index}: ${op.op}`);
    run(target, Object.assign({}, op, { value: op.value === undefined ? undefined : clone(op.value) }));
  });
  return target;
};

exports.valid = function (patch) {
  return Array.isArray(patch) && patch.every((op) => operations.has(op.op) && typeof op.path === 'string');
};
