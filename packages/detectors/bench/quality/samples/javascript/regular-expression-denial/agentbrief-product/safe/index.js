import { products } from './lib/products.js';
import { platform } from './lib/platform.js';

const BROWSERS = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Version', 'Safari']
];

/**
 * { name, version, platform, bot } for the text of a User-Agent header.
 */
export function brief(agent = '') {
  const { list, comments } = products(agent);
  const versions = new Map(list.map(({ name, version }) => [name, version]));
  const known = BROWSERS.find(([token]) => versions.has(token));
  const [first] = list;

  return {
    name: known ? known[1] : first?.name ?? null,
    version: known ? versions.get(known[0]) : first?.version ?? null,
    platform: platform(comments),
    bot: list.some(({ name }) => name.toLowerCase().endsWith('bot'))
  };
}

/**
 * Connect style middleware that sets `req.agent`.
 */
export function middleware() {
  return (req, res, next) => {
    req.agent = brief(req.headers['user-agent']);
    next();
  };
}
