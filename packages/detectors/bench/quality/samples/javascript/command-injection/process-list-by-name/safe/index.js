import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { parseTable } from './table.js';

const run = promisify(execFile);

/**
 * Lists the processes whose command contains `name`.
 * @param {string} name
 * @param {{ ignoreCase?: boolean }} [options]
 */
export async function findRunning(name, options = {}) {
  if (!name) throw new TypeError('a process name is expected');
  const { stdout } = await run('ps', ['-eo', 'pid,ppid,pcpu,args']);
  const fold = (text) => (options.ignoreCase ? text.toLowerCase() : text);
  return parseTable(stdout).filter((row) => fold(row.command).includes(fold(name)));
}

export async function isRunning(name) {
  try {
    const rows = await findRunning(name);
    return rows.length > 0;
  } catch {
    return false;
  }
}

export async function busiest(name, count = 5) {
  const rows = await findRunning(name, { ignoreCase: true });
  return rows.sort((a, b) => b.cpu - a.cpu).slice(0, count);
}
