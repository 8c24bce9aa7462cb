import path from 'node:path';
import { readFile } from 'node:fs/promises';

export class FileLoader {
  constructor(directories, extension) {
    this.directories = directories.map((dir) => path.resolve(dir));
    this.extension = extension;
  }

  candidates(name) {
    const file = path.extname(name) ? name : name + this.extension;
    return this.directories.map((dir) => path.resolve(dir, file));
  }

  async load(name) {
    for (const file of this.candidates(name)) {
      try {
        return await readFile(file, 'utf8');
      } catch (err) {
        if (err.code !== 'ENOENT') throw err;
      }
    }
    throw new Error(`Template not found: ${name}`);
  }
}
