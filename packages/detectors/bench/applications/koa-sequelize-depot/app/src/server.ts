import http from 'http';
import { createApp } from './app';
import { config } from './config';
import { sequelize } from './db';
import { attachDockFeed } from './ws/dockFeed';
import { attachPickFeed } from './ws/pickFeed';
import { log } from './util/log';

async function main(): Promise<void> {
  await sequelize.authenticate();
  const server = http.createServer(createApp().callback());
  const sockets = [attachDockFeed(), attachPickFeed()];
  server.on('upgrade', (request, socket, head) => {
    const path = (request.url ?? '').split('?')[0];
    const target = sockets.find((s) => s.path === path);
    if (!target) {
      socket.destroy();
      return;
    }
    target.server.handleUpgrade(request, socket, head, (ws) => target.server.emit('connection', ws, request));
  });
  server.listen(config.port, () => log.info('listening', { port: config.port }));
}

main().catch((err) => {
  log.error('startup failed', { message: (err as Error).message });
  process.exit(1);
});
