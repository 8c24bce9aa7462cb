import { readFile } from 'node:fs/promises';
import path from 'node:path';

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png']
]);

function segments(raw) {
  const parts = decodeURIComponent(raw).split(/[\\/]/).filter((s) => s !== '' && s !== '.');
  if (parts.includes('..')) {
    throw new Error('parent segments are not allowed');
  }
  return parts;
}

export class DocsFolder {
  constructor(dir) {
    this.dir = path.resolve(dir);
  }

  locate(raw) {
    const parts = segments(raw);
    const wanted = parts.length === 0 ? ['index.html'] : parts;
    const last = wanted[wanted.length - 1];
    if (!path.extname(last)) wanted.push('index.html');
    return path.join(this.dir, ...wanted);
  }

  async page(raw) {
    const file = this.locate(raw);
    const body = await readFile(file);
    const type = TYPES.get(path.extname(file)) ?? 'application/octet-stream';
    return { file, body, type };
  }
}
