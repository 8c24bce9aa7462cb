'use strict';

const fs = require('fs');
const path = require('path');

const SKIP = new Set(['.git', 'node_modules', 'coverage', 'dist']);

module.exports = function* walk(root, relative = '') {
  const entries = fs.readdirSync(path.join(root, relative), { withFileTypes: true });

  for (const entry of entries) {
    if (SKIP.has(entry.name)) continue;
    const name = path.join(relative, entry.name);
    if (entry.isDirectory()) yield* walk(root, name);
    else if (entry.isFile()) yield name;
  }
};
