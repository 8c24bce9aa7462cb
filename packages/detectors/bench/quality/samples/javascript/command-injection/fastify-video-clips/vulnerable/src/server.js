import Fastify from 'fastify';
import { ClipService } from './clip-service.js';
import { clipRoutes } from './clip-routes.js';
import { findVideo } from './videos.js';

const app = Fastify({ logger: true, bodyLimit: 16 * 1024 });

app.register(clipRoutes, {
  prefix: '/videos',
  clips: new ClipService({ findVideo, outputDir: process.env.CLIP_DIR ?? '/var/clips' }),
});

await app.listen({ port: Number(process.env.PORT ?? 3000), host: '127.0.0.1' });
