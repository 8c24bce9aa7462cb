import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { decode, encode } from './codec.js';

export class Store {
  #dir;
  #ready = null;

  constructor(dir) {
    this.#dir = resolve(dir);
  }

  #prepare() {
    this.#ready ??= mkdir(this.#dir, { recursive: true });
    return this.#ready;
  }

  #file(key) {
    const name = createHash('sha256').update(String(key)).digest('hex');
    return join(this.#dir, `${name}.json`);
  }

  async read(key) {
    try {
      return decode(await readFile(this.#file(key), 'utf8'));
    } catch (err) {
      if (err.code === 'ENOENT') return null;
      throw err;
    }
  }

  async write(key, entry) {
    await this.#prepare();
    await writeFile(this.#file(key), encode(entry));
  }

  async remove(key) {
    await rm(this.#file(key), { force: true });
  }
}
