import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

export interface Tile {
  bytes: Buffer;
  etag: string;
}

export class TileFolder {
  private readonly root: string;

  constructor(folder: string) {
    this.root = path.resolve(folder);
  }

  async zooms(): Promise<number[]> {
    const entries = await readdir(this.root, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && /^\d+$/.test(entry.name))
      .map((entry) => Number(entry.name))
      .sort((a, b) => a - b);
  }

  async read(name: string): Promise<Tile | undefined> {
    const file = path.resolve(this.root, name);
    if (!file.startsWith(this.root)) return undefined;
    try {
      const bytes = await readFile(file);
      return { bytes, etag: createHash('sha1').update(bytes).digest('base64') };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }
}
