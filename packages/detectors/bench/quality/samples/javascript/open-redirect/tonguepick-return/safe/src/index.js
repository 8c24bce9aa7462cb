import { negotiate } from './negotiate.js';
import { readCookie, writeCookie } from './cookie.js';
import { destination } from './destination.js';

const YEAR = 365 * 24 * 60 * 60;

/**
 * Connect style middleware. It sets `req.language`, and answers
 * `/language/<tag>?return=<page>` by storing the tag in a cookie.
 */
export function tonguepick({ languages, prefix = '/language/', cookie = 'language' }) {
  const known = new Set(languages);

  return function middleware(req, res, next) {
    const [pathname, query = ''] = req.url.split('?', 2);

    if (!pathname.startsWith(prefix)) {
      const stored = readCookie(req, cookie);
      req.language = known.has(stored)
        ? stored
        : negotiate(req.headers['accept-language'], languages);
      next();
      return;
    }

    const tag = pathname.slice(prefix.length);
    if (!known.has(tag)) {
      res.writeHead(404, { 'content-type': 'text/plain' });
      res.end('Unknown language\n');
      return;
    }

    res.writeHead(302, {
      'set-cookie': writeCookie(cookie, tag, YEAR),
      'cache-control': 'no-store',
      location: destination(new URLSearchParams(query).get('return'))
    });
    res.end();
  };
}

export { negotiate };
