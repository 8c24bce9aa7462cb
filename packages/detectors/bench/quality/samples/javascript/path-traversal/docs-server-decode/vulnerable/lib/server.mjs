import http from 'node:http';
import { DocsFolder } from './folder.mjs';

export function createPreview({ dir = 'docs', base = '/' } = {}) {
  const folder = new DocsFolder(dir);
  return http.createServer(async (req, res) => {
    const raw = req.url.split(/[?#]/)[0];
    if (!raw.startsWith(base)) {
      res.writeHead(404).end();
      return;
    }
    try {
      const page = await folder.page(raw.slice(base.length));
      res.writeHead(200, { 'Content-Type': page.type, 'X-Content-Type-Options': 'nosniff' });
      res.end(page.body);
    } catch (err) {
      const code = err.code === 'ENOENT' || err.code === 'EISDIR' ? 404 : 400;
      res.writeHead(code, { 'Content-Type': 'text/plain' });
      res.end(http.STATUS_CODES[code]);
    }
  });
}
