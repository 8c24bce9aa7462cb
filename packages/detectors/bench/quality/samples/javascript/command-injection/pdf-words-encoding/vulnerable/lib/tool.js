import { exec } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(exec);

function quote(value) {
  return `'${value.replace(/'/g, `'\\''`)}'`;
}

export async function runTool(binary, flags, file, timeout) {
  const command = [quote(binary), ...flags, quote(file), '-'].join(' ');

  try {
    const { stdout } = await run(command, { timeout, maxBuffer: 32 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    if (error.killed) throw new Error(`${binary} took too long`);
    const reason = (error.stderr || '').trim();
    throw new Error(reason || `${binary} failed`, { cause: error });
  }
}
