'use strict';

function isContainer(value) {
  if (value === null || typeof value !== 'object') return false;
  return Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
}

/**
 * fold({ a: { b: [1] } })  =>  { 'a.b.0': 1 }
 */
module.exports = function fold(value, options) {
  const { delimiter = '.', maxDepth = Infinity } = options || {};
  const result = Object.create(null);

  (function step(current, prefix, depth) {
    for (const key of Object.keys(current)) {
      const name = prefix ? prefix + delimiter + key : key;
      const child = current[key];
      if (isContainer(child) && Object.keys(child).length && depth < maxDepth) {
        step(child, name, depth + 1);
      } else {
        result[name] = child;
      }
    }
  })(value, '', 1);

  return result;
};
