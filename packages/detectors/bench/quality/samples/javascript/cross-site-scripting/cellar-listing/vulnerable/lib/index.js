'use strict';

const fs = require('fs').promises;
const path = require('path');
const view = require('./view');

module.exports = function listing(root, options = {}) {
  const base = path.resolve(root);
  const { hidden = false, icons = true } = options;

  async function entriesOf(folder) {
    const names = await fs.readdir(folder);
    const visible = hidden ? names : names.filter((name) => !name.startsWith('.'));
    const entries = await Promise.all(
      visible.map(async (name) => {
        const stat = await fs.stat(path.join(folder, name));
        return { name, directory: stat.isDirectory(), size: stat.size, changed: stat.mtime };
      }),
    );
    return entries.sort((a, b) => Number(b.directory) - Number(a.directory) || a.name.localeCompare(b.name));
  }

  return async (ctx, next) => {
    if (ctx.method !== 'GET') return next();
    const asked = decodeURIComponent(ctx.path);
    const folder = path.join(base, asked);
    if (folder !== base && !folder.startsWith(base + path.sep)) ctx.throw(403);
    let entries = [];
    try {
      entries = await entriesOf(folder);
    } catch (error) {
      if (error.code === 'ENOTDIR') return next();
      if (error.code !== 'ENOENT') throw error;
      ctx.status = 404;
    }
    ctx.type = 'html';
    ctx.body = view.page({ title: asked, entries, icons });
  };
};
