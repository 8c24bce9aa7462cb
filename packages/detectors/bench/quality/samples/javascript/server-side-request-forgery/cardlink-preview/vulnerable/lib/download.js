'use strict';

const http = require('http');
const https = require('https');
const { toUrl } = require('./address');

const MAX_BYTES = 512 * 1024;
const MAX_REDIRECTS = 3;

function request(url, timeout) {
  const client = url.protocol === 'https:' ? https : http;
  const options = { timeout, headers: { accept: 'text/html', 'user-agent': 'cardlink' } };

  return new Promise((resolve, reject) => {
    const req = client.get(url, options, resolve);
    req.on('timeout', () => req.destroy(new Error('The page took too long')));
    req.on('error', reject);
  });
}

async function read(response) {
  const chunks = [];
  let size = 0;

  for await (const chunk of response) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= MAX_BYTES) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function download(address, { timeout = 5000 } = {}) {
  let url = toUrl(address);

  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const response = await request(url, timeout);
    const { location } = response.headers;

    if (response.statusCode >= 300 && response.statusCode < 400 && location) {
      response.destroy();
      url = toUrl(location, url);
      continue;
    }
    if (response.statusCode !== 200) {
      response.destroy();
      throw new Error(`The page answered with ${response.statusCode}`);
    }
    return { url: url.href, body: await read(response) };
  }

  throw new Error('Too many redirects');
}

module.exports = { download };
