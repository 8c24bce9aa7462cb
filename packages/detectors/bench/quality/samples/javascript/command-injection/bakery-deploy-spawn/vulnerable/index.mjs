import { spawn } from 'node:child_process';
import { once } from 'node:events';

export class Deploy {
  constructor({ remote = 'origin', cwd = process.cwd() } = {}) {
    this.remote = remote;
    this.cwd = cwd;
  }

  async #git(...args) {
    const child = spawn('git', args, { cwd: this.cwd, stdio: 'inherit', shell: true });
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`git ${args[0]} ended with ${code}`);
  }

  fetch() {
    return this.#git('fetch', '--tags');
  }

  async push(branch, { force = false } = {}) {
    const args = ['push'];
    if (force) args.push('--force-with-lease');
    args.push('--', this.remote, `HEAD:${branch}`);
    await this.#git(...args);
  }
}

export const deploy = (branch, options) => new Deploy(options).push(branch, options);
