'use strict';

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
      if (!node[part] || typeof node[part] !== 'object') node[part] = {};
      node = node[part];
    }
    node[last] = value;
  }
}

module.exports = MemorySource;
