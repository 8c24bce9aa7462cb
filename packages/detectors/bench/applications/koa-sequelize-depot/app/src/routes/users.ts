import Router from 'koa-router';
import { requireRole } from '../middleware/auth';
import { colleagues, directory, register, rename } from '../services/userService';

export const users = new Router();

users.get('/directory', async (ctx) => {
  ctx.body = await directory();
});

users.get('/colleagues', requireRole('picker', 'manager'), async (ctx) => {
  ctx.body = await colleagues();
});

users.put('/me', async (ctx) => {
  await rename(Number(ctx.state.user.sub), ctx.request.body as Record<string, unknown>);
  ctx.status = 204;
});

users.post('/', requireRole('picker', 'manager'), async (ctx) => {
  const { password, ...fields } = ctx.request.body as Record<string, unknown>;
  if (typeof password !== 'string' || password.length < 12) ctx.throw(400, 'password too short');
  const user = await register(fields, password);
  ctx.status = 201;
  ctx.body = { id: user.id };
});
