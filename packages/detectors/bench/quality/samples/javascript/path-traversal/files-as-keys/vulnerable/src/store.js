import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOf, keyOf } from './names.js';

export class FileStore {
  #folder;
  #ready;

  constructor({ folder = '.store', serialize = JSON.stringify, deserialize = JSON.parse } = {}) {
    this.#folder = folder;
    this.serialize = serialize;
    this.deserialize = deserialize;
  }

  async #open() {
    this.#ready ??= mkdir(this.#folder, { recursive: true });
    await this.#ready;
  }

  #path(key) {
    return join(this.#folder, fileOf(key));
  }

  async get(key, fallback) {
    await this.#open();
    try {
      const text = await readFile(this.#path(key), 'utf8');
      return this.deserialize(text).value;
    } catch (error) {
      if (error.code === 'ENOENT') return fallback;
      throw error;
    }
  }

  async set(key, value) {
    await this.#open();
    const target = this.#path(key);
    const text = this.serialize({ value });
    await writeFile(`${target}.tmp`, text);
    await rename(`${target}.tmp`, target);
    return this;
  }

  async delete(key) {
    await this.#open();
    await rm(this.#path(key), { force: true });
  }

  async keys() {
    await this.#open();
    const names = await readdir(this.#folder);
    return names.filter((name) => name.endsWith('.json')).map(keyOf);
  }
}
