import { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import { Signer } from './signer.js';

export { Signer };

export class Hooks extends EventEmitter {
  constructor({ secret, path = '/hooks', header = 'x-courier-signature' }) {
    super();
    if (!secret) throw new TypeError('a secret is needed');
    this.signer = new Signer(secret);
    this.path = path;
    this.header = header;
  }

  middleware() {
    return (request, response, next) => {
      if (request.url !== this.path || request.method !== 'POST') {
        next?.();
        return;
      }
      const chunks = [];
      let size = 0;
      request.on('data', (chunk) => {
        size += chunk.length;
        if (size > 1024 * 1024) request.destroy();
        else chunks.push(chunk);
      });
      request.on('end', () => this.receive(request, Buffer.concat(chunks), response));
    };
  }

  receive(request, body, response) {
    const signature = request.headers[this.header];
    if (!this.signer.verify(body, signature)) {
      response.writeHead(401).end();
      return;
    }
    const event = JSON.parse(body.toString('utf8'));
    response.writeHead(204).end();
    this.emit('delivery', event);
    if (event.type) this.emit(`delivery:${event.type}`, event);
  }

  listen(port) {
    const handle = this.middleware();
    return createServer((request, response) => handle(request, response, () => response.writeHead(404).end())).listen(port);
  }
}
