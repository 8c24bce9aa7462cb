import { spawn } from 'node:child_process';

export function capture(command, args, { timeout, cwd } = {}) {
  return new Promise((resolve, reject) => {
    const settings = { cwd, timeout, stdio: ['ignore', 'pipe', 'pipe'], shell: true };
    const proc = spawn(command, args, settings);
    const out = [];
    const errors = [];
    proc.stdout.on('data', (d) => out.push(d));
    proc.stderr.on('data', (d) => errors.push(d));
    proc.on('error', reject);
    proc.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out).toString('utf8'));
      else reject(new Error(Buffer.concat(errors).toString('utf8').trim() || `exit code ${code}`));
    });
  });
}
