'use strict';

const Router = require('@koa/router');
const service = require('../services/layer-service');

const router = new Router({ prefix: '/layers' });

router.get('/', async (ctx) => {
  ctx.body = { layers: await service.list() };
});

router.get('/data', async (ctx) => {
  const { name } = ctx.query;
  if (typeof name !== 'string' || name === '' || name.includes('\0')) ctx.throw(400, 'name is missing');
  const layer = await service.read(name);
  if (!layer) ctx.throw(404, 'no such layer');
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.type = 'application/geo+json';
  ctx.body = layer;
});

module.exports = router;
