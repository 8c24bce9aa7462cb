'use strict';

const fs = require('fs');
const path = require('path');
const { git } = require('./git');

function nameOf(address) {
  const last = address.split(/[/:]/).filter(Boolean).pop() || 'recipes';
  return last.endsWith('.git') ? last.slice(0, -4) : last;
}

async function mirror(address, { root, depth = 1, branch } = {}) {
  const name = path.basename(nameOf(address));
  const folder = path.join(root, name);
  await fs.promises.mkdir(root, { recursive: true });
  const args = ['clone', '--depth', String(depth)];
  if (branch) args.push(`--branch=${branch}`);
  args.push('--', address, folder);
  await git(args, root);
  return { name, folder, recipes: await list(folder) };
}

async function refresh(name, { root }) {
  const folder = path.join(root, path.basename(name));
  await git(['pull', '--ff-only'], folder);
  return { name, folder, recipes: await list(folder) };
}

async function list(folder) {
  const entries = await fs.promises.readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.name.endsWith('.cook')).map((entry) => entry.name);
}

module.exports = { mirror, refresh, nameOf };
