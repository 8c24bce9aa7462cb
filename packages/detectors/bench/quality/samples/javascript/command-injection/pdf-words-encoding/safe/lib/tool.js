import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export async function runTool(binary, flags, file, timeout) {
  const args = [...flags.map(String), file, '-'];

  try {
    const { stdout } = await run(binary, args, { timeout, maxBuffer: 32 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    if (error.killed) throw new Error(`${binary} took too long`);
    const reason = (error.stderr || '').trim();
    throw new Error(reason || `${binary} failed`, { cause: error });
  }
}
