import Router from 'koa-router';
import { requireRole } from '../middleware/auth';
import { Hook } from '../models';
import { addHook, probe } from '../services/webhookService';

export const hooks = new Router();

hooks.use(requireRole('customer'));

hooks.post('/', async (ctx) => {
  const { url } = ctx.request.body as { url: string };
  if (!/^https:\/\/[a-z0-9.-]{1,200}(\/|$)/i.test(String(url))) ctx.throw(400, 'bad address');
  ctx.body = await addHook(ctx.state.user.customerId, String(url));
});

hooks.post('/probe', async (ctx) => {
  const { url } = ctx.request.body as { url: string };
  ctx.body = await probe(String(url));
});

hooks.delete('/:id', async (ctx) => {
  await Hook.destroy({ where: { id: Number(ctx.params.id), customerId: ctx.state.user.customerId } });
  ctx.status = 204;
});
