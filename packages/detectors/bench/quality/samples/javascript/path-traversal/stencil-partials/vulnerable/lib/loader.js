'use strict';

const fs = require('fs');
const path = require('path');

class Loader {
  constructor(root, options) {
    this.root = path.resolve(root);
    this.extension = options.extension === undefined ? '.html' : options.extension;
    this.cache = options.cache === false ? null : new Map();
  }

  resolve(name) {
    const file = path.join(this.root, path.extname(name) ? name : name + this.extension);
    return file;
  }

  load(name) {
    if (typeof name !== 'string' || !name) throw new TypeError('A view needs a name');

    const file = this.resolve(name);
    if (this.cache && this.cache.has(file)) return this.cache.get(file);

    let source;
    try {
      source = fs.readFileSync(file, 'utf8');
    } catch (err) {
      if (err.code === 'ENOENT') throw new Error(`No such view: ${name}`);
      throw err;
    }

    if (source.charCodeAt(0) === 0xfeff) source = source.slice(1);
    if (this.cache) this.cache.set(file, source);
    return source;
  }
}

module.exports = Loader;
