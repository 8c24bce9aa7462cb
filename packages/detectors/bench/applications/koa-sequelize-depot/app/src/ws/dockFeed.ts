import { WebSocketServer } from 'ws';
import { Shipment } from '../models';
import { gateLine } from '../util/log';

interface DockMessage {
  kind: 'arrive' | 'load';
  shipment?: number;
  plate?: string;
  driver?: string;
}

export function attachDockFeed(): { path: string; server: WebSocketServer } {
  const server = new WebSocketServer({ noServer: true, maxPayload: 16 * 1024 });
  server.on('connection', (socket) => {
    socket.on('message', async (data) => {
      try {
        const message = JSON.parse(data.toString()) as DockMessage;
        if (message.kind === 'arrive') {
          gateLine(String(message.plate), String(message.driver));
        }
        if (message.kind === 'load') {
          await Shipment.update({ status: 'loaded' }, { where: { id: Number(message.shipment) } });
        }
        socket.send(JSON.stringify({ ok: true }));
      } catch {
        socket.send(JSON.stringify({ ok: false }));
      }
    });
  });
  return { path: '/ws/dock', server };
}
