'use strict';

const path = require('path');
const walk = require('./walk');
const { blameFile } = require('./blame');

function add(totals, counts) {
  for (const [author, lines] of counts) {
    totals.set(author, (totals.get(author) || 0) + lines);
  }
}

function countDirectory(root, options = {}) {
  const totals = new Map();
  const extensions = options.extensions || ['.js', '.ts', '.md', '.css', '.html'];

  for (const file of walk(root)) {
    if (!extensions.includes(path.extname(file))) continue;
    add(totals, blameFile(file, root));
  }

  return totals;
}

function toTable(totals) {
  const rows = [...totals].sort((a, b) => b[1] - a[1]);
  const width = rows.reduce((max, row) => Math.max(max, String(row[1]).length), 0);
  return rows.map(([author, lines]) => `${String(lines).padStart(width)}  ${author}`).join('\n');
}

module.exports = { countDirectory, blameFile, toTable };
