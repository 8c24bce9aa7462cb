'use strict';

const { EventEmitter } = require('events');
const { sign, verify } = require('./sign');

function collect(request) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('error', reject);
    request.on('end', () => resolve(Buffer.concat(chunks)));
  });
}

class Receiver extends EventEmitter {
  constructor({ secret, path = '/' }) {
    super();
    if (!secret) throw new TypeError('a secret is required');
    this.secret = secret;
    this.path = path;
    this.middleware = this.middleware.bind(this);
  }

  sign(payload) {
    return sign(this.secret, payload);
  }

  async middleware(request, response) {
    if (request.method !== 'POST' || request.url !== this.path) {
      response.writeHead(404);
      response.end();
      return;
    }
    const body = await collect(request);
    if (!verify(this.secret, body, request.headers['x-hub-signature-256'])) {
      response.writeHead(401);
      response.end('signature does not match');
      return;
    }
    this.emit(request.headers['x-github-event'], JSON.parse(body.toString('utf8')));
    response.end('ok');
  }
}

module.exports = { Receiver };
