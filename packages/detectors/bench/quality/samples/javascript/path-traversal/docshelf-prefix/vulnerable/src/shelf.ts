import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { titleOf } from './title.js';
import type { Page, ShelfOptions } from './types.js';

export class Shelf {
  readonly root: string;
  private readonly encoding: BufferEncoding;
  private readonly maxSize: number;

  constructor(root: string, options: ShelfOptions) {
    this.root = path.resolve(root);
    this.encoding = options.encoding ?? 'utf8';
    this.maxSize = options.maxSize ?? 1024 * 1024;
  }

  private locate(name: string): string {
    const file = path.resolve(this.root, name);

    if (!file.startsWith(this.root)) {
      throw new RangeError(`Page outside of the shelf: ${name}`);
    }
    return file;
  }

  /** Reads one page, for example `guide/start.md`. */
  async page(name: string): Promise<Page> {
    const file = this.locate(name);
    const info = await stat(file);

    if (!info.isFile()) throw new Error(`Not a page: ${name}`);
    if (info.size > this.maxSize) throw new Error(`Page too large: ${name}`);

    const body = await readFile(file, this.encoding);
    return { path: name, title: titleOf(body) ?? path.basename(name, path.extname(name)), body };
  }

  /** The names of all pages. */
  async *names(folder = ''): AsyncGenerator<string> {
    const directory = folder === '' ? this.root : this.locate(folder);
    const entries = await readdir(directory, { withFileTypes: true });

    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) yield* this.names(name);
      else if (entry.name.endsWith('.md')) yield name;
    }
  }
}
