import http from 'node:http';
import { pipeline } from 'node:stream/promises';
import { pick } from './origins.js';
import { open } from './upstream.js';

const TYPES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

function fail(res, status) {
  res.writeHead(status, { 'content-type': 'text/plain', 'x-content-type-options': 'nosniff' });
  res.end(`${http.STATUS_CODES[status]}\n`);
}

/**
 * A server that answers /?src=<address> with the picture at the address.
 */
export function createRelay({ origins, maxAge = 3600 }) {
  return http.createServer(async (req, res) => {
    if (req.method !== 'GET') return fail(res, 405);

    const [, query = ''] = req.url.split('?', 2);
    const source = pick(new URLSearchParams(query).get('src'), origins);
    if (!source) return fail(res, 403);

    let upstream;
    try {
      upstream = await open(source);
    } catch {
      return fail(res, 502);
    }

    const type = (upstream.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
    if (upstream.statusCode !== 200 || !TYPES.has(type)) {
      upstream.destroy();
      return fail(res, 404);
    }

    res.writeHead(200, {
      'content-type': type,
      'cache-control': `public, max-age=${maxAge}`,
      'x-content-type-options': 'nosniff'
    });
    await pipeline(upstream, res).catch(() => res.destroy());
  });
}
