'use strict';

const util = require('util');
const exec = util.promisify(require('child_process').exec);

function table(text) {
  return text
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter((cells) => cells.length > 1);
}

async function run(command) {
  try {
    const { stdout } = await exec(command, { windowsHide: true });
    return stdout;
  } catch (error) {
    if (error.code === 1) return '';
    throw error;
  }
}

const posix = {
  async children(pid) {
    const text = await run(`ps -o pid,comm --ppid ${pid}`);
    return table(text).map(([id, name]) => ({ pid: Number(id), name }));
  },
  async usage(pid) {
    const [row = ['0', '0']] = table(await run('ps -o pcpu,rss -p ' + Number(pid)));
    return { cpu: parseFloat(row[0]), memory: parseInt(row[1], 10) * 1024 };
  },
};

const windows = {
  async children(pid) {
    const text = await run('wmic process get ProcessId,ParentProcessId');
    return table(text)
      .filter(([parent]) => parent === String(pid))
      .map(([, id]) => ({ pid: Number(id), name: '' }));
  },
  async usage() {
    return { cpu: 0, memory: 0 };
  },
};

module.exports = { linux: posix, darwin: posix, freebsd: posix, win32: windows };
