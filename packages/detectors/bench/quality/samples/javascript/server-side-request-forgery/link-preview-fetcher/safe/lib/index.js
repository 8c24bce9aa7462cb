'use strict';

const { download } = require('./download');
const { readMeta } = require('./meta');

/** preview('https://…') resolves with { url, title, description, image } */
async function preview(link, options = {}) {
  const url = new URL(link);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new TypeError('only http and https links have previews');
  }
  const html = await download(url, { timeout: 5000, limit: 256 * 1024, ...options });
  const meta = readMeta(html);
  return {
    url: url.href,
    title: meta.get('og:title') || meta.get('title') || url.hostname,
    description: meta.get('og:description') || meta.get('description') || '',
    image: meta.get('og:image') || null,
  };
}

module.exports = { preview };
