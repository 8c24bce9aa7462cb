'use strict';

const fs = require('fs');
const path = require('path');

module.exports = function sweep({ dir, extension, ttl }) {
  fs.readdir(dir, (error, files) => {
    if (error) return;
    for (const name of files) {
      if (!name.endsWith(extension)) continue;
      const file = path.join(dir, name);
      fs.stat(file, (problem, stat) => {
        if (problem || Date.now() - stat.mtimeMs < ttl * 1000) return;
        fs.unlink(file, () => {});
      });
    }
  });
};
