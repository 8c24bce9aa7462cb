import fs from 'node:fs/promises';
import path from 'node:path';

export class FileStore {
  constructor(dir, maxAge) {
    this.dir = path.resolve(dir);
    this.maxAge = maxAge * 1000;
  }

  #file(id) {
    if (id !== path.basename(id)) throw new TypeError('invalid session id');
    return path.join(this.dir, `${id}.json`);
  }

  async read(id) {
    try {
      const { expires, data } = JSON.parse(await fs.readFile(this.#file(id), 'utf8'));
      if (expires > Date.now()) return data;
      await this.remove(id);
    } catch (err) {
      if (err.code !== 'ENOENT') throw err;
    }
    return null;
  }

  async write(id, data) {
    await fs.mkdir(this.dir, { recursive: true, mode: 0o700 });
    const body = JSON.stringify({ expires: Date.now() + this.maxAge, data });
    await fs.writeFile(this.#file(id), body, { mode: 0o600 });
  }

  async remove(id) {
    await fs.rm(this.#file(id), { force: true });
  }
}
