'use strict';

const fs = require('fs/promises');
const path = require('path');

const ROOT = path.resolve(process.env.LAYER_DIR || 'data/layers');

exports.entries = () => fs.readdir(ROOT);

exports.content = async (name) => {
  const file = path.resolve(ROOT, name);
  try {
    return await fs.readFile(file);
  } catch (err) {
    if (err.code === 'ENOENT' || err.code === 'EISDIR' || err.code === 'ENOTDIR') return null;
    throw err;
  }
};
