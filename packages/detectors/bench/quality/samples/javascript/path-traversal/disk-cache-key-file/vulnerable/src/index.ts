import { promises as fs } from 'fs';
import * as path from 'path';
import { isExpired, pack, unpack } from './entry';

export interface ShelfOptions {
  directory: string;
  defaultTtl?: number;
}

export class Shelf {
  private readonly directory: string;

  constructor(private readonly options: ShelfOptions) {
    this.directory = path.resolve(options.directory);
  }

  private fileFor(key: string): string {
    return path.join(this.directory, `${key}.json`);
  }

  async put<T>(key: string, value: T, ttl = this.options.defaultTtl): Promise<void> {
    const file = this.fileFor(key);
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, pack(value, ttl), 'utf8');
  }

  async take<T>(key: string): Promise<T | undefined> {
    let text: string;
    try {
      text = await fs.readFile(this.fileFor(key), 'utf8');
    } catch (err) {
      if ((err as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw err;
    }
    const entry = unpack<T>(text);
    if (isExpired(entry)) {
      await this.drop(key);
      return undefined;
    }
    return entry.value;
  }

  async drop(key: string): Promise<void> {
    await fs.rm(this.fileFor(key), { force: true });
  }

  async wrap<T>(key: string, produce: () => Promise<T>, ttl?: number): Promise<T> {
    const known = await this.take<T>(key);
    if (known !== undefined) return known;
    const fresh = await produce();
    await this.put(key, fresh, ttl);
    return fresh;
  }
}
