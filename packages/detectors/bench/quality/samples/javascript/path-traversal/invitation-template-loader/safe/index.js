'use strict';

const { FolderLoader } = require('./loader');

class Templates {
  constructor(folders, loader) {
    this.loader = loader || new FolderLoader(folders);
    this.compiled = new Map();
  }

  render(name, values) {
    let source = this.compiled.get(name);
    if (source === undefined) {
      source = this.loader.getSource(name);
      if (source === null) throw new Error(`template not found: ${name}`);
      this.compiled.set(name, source);
    }
    return source.replace(/\{\{\s*(\w+)\s*\}\}/g, (all, key) => values[key] ?? '');
  }
}

module.exports = { Templates, FolderLoader };
