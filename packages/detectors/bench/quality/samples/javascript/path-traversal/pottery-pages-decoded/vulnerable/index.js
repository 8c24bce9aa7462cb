import { readFile } from 'node:fs/promises';
import { resolve, sep, extname } from 'node:path';

const types = { '.html': 'text/html', '.svg': 'image/svg+xml', '.txt': 'text/plain' };

export default function pages(folder, { fallback } = {}) {
  const base = resolve(folder);

  return async function pagesMiddleware(req, res, next) {
    const [raw] = req.url.split('?');
    if (raw.includes('..')) {
      res.statusCode = 400;
      return res.end('Bad path');
    }

    const wanted = resolve(base, '.' + decodeURIComponent(raw));
    try {
      const body = await readFile(wanted);
      res.setHeader('Content-Type', types[extname(wanted)] ?? 'application/octet-stream');
      res.end(body);
    } catch (error) {
      if (fallback) return res.end(await readFile(resolve(base, fallback)));
      next();
    }
  };
}

export const separator = sep;
