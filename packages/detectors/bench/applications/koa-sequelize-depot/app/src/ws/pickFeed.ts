import { WebSocketServer } from 'ws';
import { readToken } from '../middleware/auth';
import { Shipment } from '../models';

export function attachPickFeed(): { path: string; server: WebSocketServer } {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: 4096,
    verifyClient: ({ req }: { req: { headers: Record<string, unknown> } }) => {
      try {
        const token = String(req.headers['sec-websocket-protocol'] ?? '').replace(/^bearer, /, '');
        return readToken(token).role !== 'customer';
      } catch {
        return false;
      }
    },
  });
  server.on('connection', (socket) => {
    socket.on('message', async (data) => {
      const id = Number(data.toString());
      if (!Number.isSafeInteger(id)) return;
      await Shipment.update({ status: 'picked' }, { where: { id, status: 'open' } }).catch(() => undefined);
    });
  });
  return { path: '/ws/pick', server };
}
