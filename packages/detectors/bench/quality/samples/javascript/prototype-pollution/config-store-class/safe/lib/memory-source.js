'use strict';

const hasOwn = (obj, key) => Object.prototype.hasOwnProperty.call(obj, key);

class MemorySource {
  constructor(data = {}) {
    this.data = data;
  }

  lookup(parts) {
    let node = this.data;
    for (const part of parts) {
      if (node === null || node === undefined) return undefined;
      node = node[part];
    }
    return node;
  }

  store(parts, value) {
    const path = [...parts];
    const last = path.pop();
    let node = this.data;
    while (path.length) {
      const part = path.shift();
      if (part === '__proto__') throw new Error('invalid key');
      if (!hasOwn(node, part) || node[part] === null || typeof node[part] !== 'object') node[part] = {};
      node = node[part];
    }
    if (last === '__proto__') throw new Error('invalid key');
    node[last] = value;
  }
}

module.exports = MemorySource;
