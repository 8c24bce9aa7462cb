'use strict';

const fs = require('fs');
const http = require('http');
const path = require('path');
const url = require('url');
const typeOf = require('./types');

function fail(response, status) {
  response.writeHead(status, { 'Content-Type': 'text/plain' });
  response.end(http.STATUS_CODES[status]);
}

function send(file, response) {
  fs.stat(file, (error, stats) => {
    if (error) return fail(response, 404);
    if (stats.isDirectory()) return send(path.join(file, 'index.html'), response);

    const stream = fs.createReadStream(file);
    stream.on('error', () => fail(response, 500));
    response.writeHead(200, { 'Content-Type': typeOf(file), 'Content-Length': stats.size });
    stream.pipe(response);
  });
}

module.exports = function createServer(options) {
  const root = path.resolve(options.root || process.cwd());

  return http.createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return fail(response, 405);
    let pathname;
    try {
      pathname = decodeURIComponent(url.parse(request.url).pathname);
    } catch (error) {
      return fail(response, 400);
    }
    const file = path.join(root, pathname);
    send(file, response);
  });
};
