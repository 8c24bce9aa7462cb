'use strict';

function unflatten(pairs, separator) {
  const root = {};
  for (const [name, value] of pairs) {
    const parts = name.split(separator);
    if (parts.includes('__proto__') || parts.includes('constructor') || parts.includes('prototype')) {
      continue;
    }
    const leaf = parts.pop();
    const parent = parts.reduce((node, part) => {
      if (typeof node[part] !== 'object' || node[part] === null) {
        node[part] = {};
      }
      return node[part];
    }, root);
    parent[leaf] = value;
  }
  return root;
}

module.exports = { unflatten };
