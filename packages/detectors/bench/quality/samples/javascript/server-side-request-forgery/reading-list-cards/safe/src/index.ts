import type { IncomingMessage, ServerResponse } from 'node:http';
import { CardReader, type CardOptions } from './card-reader.js';

export { CardReader } from './card-reader.js';

/** A handler for node's own server: `GET /card?address=…`. */
export function cards(options: CardOptions = {}) {
  const reader = new CardReader(options);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const address = searchParams.get('address');
    if (!address) {
      response.writeHead(400).end();
      return;
    }
    try {
      const card = await reader.read(address);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(card));
    } catch {
      response.writeHead(502).end();
    }
  };
}
