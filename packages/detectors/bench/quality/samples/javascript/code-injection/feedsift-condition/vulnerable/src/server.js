import http from 'node:http';
import { json } from 'node:stream/consumers';
import { sift } from './sift.js';

const LIMIT = 256 * 1024;

function reply(res, status, body) {
  res.writeHead(status, {
    'content-type': 'application/json',
    'x-content-type-options': 'nosniff'
  });
  res.end(JSON.stringify(body));
}

/**
 * POST /sift with { "where": "entry.score > 3", "limit": 10 }
 */
export function createServer(loadEntries) {
  return http.createServer(async (req, res) => {
    try {
      if (req.url !== '/sift' || req.method !== 'POST') return reply(res, 404, { error: 'not found' });

      const size = Number(req.headers['content-length']);
      if (!(size <= LIMIT)) return reply(res, 413, { error: 'too large' });

      const { where, limit = 50 } = await json(req);
      if (typeof where !== 'string') return reply(res, 400, { error: 'where is missing' });

      const entries = sift(await loadEntries(), where);
      return reply(res, 200, entries.slice(0, Math.max(1, Number(limit) || 50)));
    } catch (error) {
      return reply(res, 400, { error: 'bad request' });
    }
  });
}
