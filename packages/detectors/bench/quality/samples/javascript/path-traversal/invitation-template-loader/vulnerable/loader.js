'use strict';

const fs = require('fs');
const path = require('path');

class FolderLoader {
  constructor(folders, options = {}) {
    this.folders = [].concat(folders || 'views').map((folder) => path.resolve(folder));
    this.encoding = options.encoding || 'utf8';
  }

  getSource(name) {
    for (const folder of this.folders) {
      const full = path.resolve(folder, name);
      if (fs.existsSync(full)) {
        return fs.readFileSync(full, this.encoding);
      }
    }
    return null;
  }
}

exports.FolderLoader = FolderLoader;
