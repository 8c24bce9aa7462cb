'use strict';

const fs = require('fs');
const path = require('path');

class FileLoader {
  constructor(searchPaths, options = {}) {
    const list = searchPaths ? [].concat(searchPaths) : ['.'];
    this.searchPaths = list.map((folder) => path.normalize(folder));
    this.noCache = Boolean(options.noCache);
  }

  getSource(name) {
    let fullpath = null;
    for (const folder of this.searchPaths) {
      const candidate = path.resolve(folder, name);
      const inside = path.relative(folder, candidate);
      if (inside.startsWith('..') || path.isAbsolute(inside)) continue;
      if (fs.existsSync(candidate)) {
        fullpath = candidate;
        break;
      }
    }
    if (!fullpath) return null;
    return { text: fs.readFileSync(fullpath, 'utf8'), path: fullpath, noCache: this.noCache };
  }
}

module.exports = { FileLoader };
