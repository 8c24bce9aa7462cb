'use strict';

const INDEX = /^(?:0|[1-9]\d{0,2})$/;

/**
 * unfold({ 'a.b.0': 1 })  =>  { a: { b: [1] } }
 */
module.exports = function unfold(flat, options) {
  const { delimiter = '.', arrays = true } = options || {};
  const result = {};

  for (const name of Object.keys(flat)) {
    const parts = name.split(delimiter);
    const last = parts.pop();
    let current = result;

    parts.forEach((part, i) => {
      const next = i + 1 < parts.length ? parts[i + 1] : last;
      const existing = current[part];

      if (existing === null || typeof existing !== 'object') {
        current[part] = arrays && INDEX.test(next) ? [] : {};
      }
      current = current[part];
    });

    current[last] = flat[name];
  }

  return result;
};
