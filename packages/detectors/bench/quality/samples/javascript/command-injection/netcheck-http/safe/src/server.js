import http from 'node:http';
import { ping } from './ping.js';

function sendJson(res, status, body) {
  res.writeHead(status, {
    'content-type': 'application/json',
    'x-content-type-options': 'nosniff'
  });
  res.end(JSON.stringify(body));
}

export function createService({ maxRunning = 4 } = {}) {
  let running = 0;

  return http.createServer(async (req, res) => {
    const [pathname, query] = req.url.split('?', 2);
    const searchParams = new URLSearchParams(query);

    if (req.method !== 'GET') return sendJson(res, 405, { error: 'method not allowed' });
    if (pathname === '/health') return sendJson(res, 200, { running });
    if (pathname !== '/ping') return sendJson(res, 404, { error: 'not found' });

    const host = searchParams.get('host');
    if (!host) return sendJson(res, 400, { error: 'host is missing' });
    if (running >= maxRunning) return sendJson(res, 503, { error: 'busy' });

    running += 1;
    try {
      const result = await ping(host);
      sendJson(res, 200, { alive: result.received > 0, ...result });
    } catch {
      sendJson(res, 400, { error: 'ping failed' });
    } finally {
      running -= 1;
    }
  });
}

export { ping };
