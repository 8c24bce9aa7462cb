'use strict';

const fs = require('fs');
const path = require('path');
const loaders = require('./loaders');

const NAMES = ['almanac.json', '.almanacrc', 'almanac.conf'];

class Config {
  constructor(options = {}) {
    this.cwd = options.cwd || process.cwd();
    this.loaders = Object.assign({}, loaders, options.loaders);
    this.cache = new Map();
  }

  search(from = this.cwd) {
    let folder = path.resolve(from);
    for (;;) {
      for (const name of NAMES) {
        const file = path.join(folder, name);
        if (fs.existsSync(file)) return this.load(file);
      }
      const parent = path.dirname(folder);
      if (parent === folder) return null;
      folder = parent;
    }
  }

  load(file) {
    const cached = this.cache.get(file);
    if (cached) return cached;
    const text = fs.readFileSync(file, 'utf8');
    const result = { file, config: this.parse(text, path.extname(file) || 'none') };
    this.cache.set(file, result);
    return result;
  }

  parse(text, extension) {
    const loader = this.loaders[extension];
    if (!loader) throw new Error(`no loader for ${extension}`);
    return loader(strip(text));
  }
}

function strip(text) {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

module.exports = { Config, search: (options) => new Config(options).search(), parse: (text, extension) => new Config().parse(text, extension) };
