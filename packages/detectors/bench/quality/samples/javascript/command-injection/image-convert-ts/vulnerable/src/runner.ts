import * as cp from 'child_process';
import type { PipeOptions } from './types';

export function run(argv: string[], options: PipeOptions): Promise<string> {
  const [bin, ...rest] = argv;
  return new Promise((resolve, reject) => {
    const opts = { cwd: options.cwd, timeout: options.timeout || 60000 };
    cp.exec(`${bin} ${rest.join(' ')}`, opts, (err, stdout, stderr) => {
      if (err) {
        reject(new Error(`${bin} failed: ${stderr || err.message}`));
        return;
      }
      resolve(String(stdout));
    });
  });
}
