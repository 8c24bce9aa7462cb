'use strict';

const fs = require('fs');
const http = require('http');
const path = require('path');
const { typeOf } = require('./mime');

function fail(res, status, message) {
  res.writeHead(status, { 'Content-Type': 'text/plain' });
  res.end(message);
}

function locate(root, url) {
  const raw = url.split('?')[0];
  let pathname;
  try {
    pathname = decodeURIComponent(raw);
  } catch (e) {
    return null;
  }
  if (pathname.includes('\0')) return null;
  if (pathname.endsWith('/')) pathname += 'index.html';
  return path.join(root, pathname);
}

function createServer(options) {
  const root = path.resolve(options.root);
  const maxAge = options.maxAge || 0;

  return http.createServer((req, res) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      return fail(res, 405, 'method not allowed');
    }
    const file = locate(root, req.url);
    if (file === null) return fail(res, 400, 'bad request');

    fs.stat(file, (err, stat) => {
      if (err || !stat.isFile()) return fail(res, 404, 'not found');
      res.writeHead(200, {
        'Content-Type': typeOf(file),
        'Content-Length': stat.size,
        'Cache-Control': `max-age=${maxAge}`,
      });
      if (req.method === 'HEAD') return res.end();
      fs.createReadStream(file)
        .on('error', () => res.destroy())
        .pipe(res);
    });
  });
}

module.exports = { createServer };
