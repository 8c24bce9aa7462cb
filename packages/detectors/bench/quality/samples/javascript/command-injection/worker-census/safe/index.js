'use strict';

const os = require('os');
const platforms = require('./platforms');

function pick(platform) {
  const found = platforms[platform] || platforms[os.platform()];
  if (!found) throw new Error(`platform ${platform} is not supported`);
  return found;
}

/**
 * Lists the children of a process.
 *
 * @param {number} pid
 * @param {{ platform?: string, depth?: number }} options
 */
async function children(pid, options = {}) {
  if (!/^\d+$/.test(String(pid))) throw new TypeError(`not a process id: ${pid}`);
  const { depth = 1 } = options;
  const backend = pick(options.platform);
  const direct = await backend.children(pid);
  if (depth <= 1) return direct;
  const nested = await Promise.all(
    direct.map((child) => children(child.pid, Object.assign({}, options, { depth: depth - 1 }))),
  );
  return direct.concat(...nested);
}

async function usage(pid, options = {}) {
  const backend = pick(options.platform);
  const { cpu, memory } = await backend.usage(pid);
  return { pid, cpu, memory, takenAt: Date.now() };
}

async function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

module.exports = { children, usage, isAlive };
