import http from 'node:http';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { tail } from './tail.js';

const PREFIX = '/logs/';

function text(res, status, body) {
  res.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff'
  });
  res.end(body);
}

async function list(dir) {
  const entries = await readdir(dir, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name).sort();
}

function nameFrom(pathname) {
  let name;
  try {
    name = decodeURIComponent(pathname.slice(PREFIX.length));
  } catch {
    return null;
  }
  if (name.includes('/') || name.includes('\\') || name.includes('\0')) return null;
  return name === '.' || name === '..' ? null : name;
}

export function createService({ dir, maxLines = 1000 }) {
  const root = path.resolve(dir);

  return http.createServer(async (req, res) => {
    const [pathname, query = ''] = req.url.split('?', 2);

    try {
      if (req.method !== 'GET') return text(res, 405, 'GET only\n');
      if (pathname === '/' || pathname === PREFIX) {
        return text(res, 200, (await list(root)).join('\n'));
      }
      if (!pathname.startsWith(PREFIX)) return text(res, 404, 'Not found\n');

      const name = nameFrom(pathname);
      if (!name) return text(res, 400, 'Bad name\n');

      const wanted = Number(new URLSearchParams(query).get('lines')) || 100;
      const lines = await tail(path.join(root, name), Math.min(wanted, maxLines));
      return text(res, 200, lines.join('\n'));
    } catch (err) {
      return text(res, err.code === 'ENOENT' ? 404 : 500, 'Cannot read the log\n');
    }
  });
}
