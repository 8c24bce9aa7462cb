import fp from 'fastify-plugin';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TileFolder } from './tile-folder.js';

export interface AtlasOptions {
  folder: string;
  prefix?: string;
  maxAge?: number;
}

interface TileRoute {
  Params: { '*': string };
}

async function atlas(app: FastifyInstance, options: AtlasOptions): Promise<void> {
  const tiles = new TileFolder(options.folder);
  const prefix = options.prefix ?? '/tiles';

  app.get(`${prefix}.json`, async () => ({
    tilejson: '2.2.0',
    tiles: [`${prefix}/{z}/{x}/{y}.png`],
    zooms: await tiles.zooms(),
  }));

  app.get<TileRoute>(`${prefix}/*`, async (request: FastifyRequest<TileRoute>, reply: FastifyReply) => {
    const tile = await tiles.read(request.params['*']);
    if (!tile) return reply.code(404).send({ error: 'no such tile' });
    reply.header('cache-control', `public, max-age=${options.maxAge ?? 3600}`);
    reply.header('etag', tile.etag);
    return reply.type('image/png').send(tile.bytes);
  });
}

export default fp(atlas, { name: 'atlas-tiles', fastify: '4.x' });
