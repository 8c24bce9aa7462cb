import Router from 'koa-router';
import { signIn } from '../services/userService';
import { testStrip, labelPage } from '../services/labelService';

export const publicRoutes = new Router();

const attempts = new Map<string, { count: number; until: number }>();

function tooMany(key: string): boolean {
  const now = Date.now();
  if (attempts.size > 10_000) attempts.clear();
  const seen = attempts.get(key);
  if (!seen || seen.until < now) {
    attempts.set(key, { count: 1, until: now + 15 * 60_000 });
    return false;
  }
  seen.count += 1;
  return seen.count > 20;
}

publicRoutes.get('/health', (ctx) => {
  ctx.body = { ok: true };
});

publicRoutes.get('/strip', (ctx) => {
  ctx.type = 'html';
  ctx.body = labelPage(String(ctx.query.title ?? 'Test strip'), testStrip(Number(ctx.query.copies)));
});

publicRoutes.post('/session', async (ctx) => {
  const { email, password } = ctx.request.body as Record<string, unknown>;
  if (tooMany(ctx.ip)) ctx.throw(429, 'try again later');
  const token = await signIn(String(email ?? ''), String(password ?? ''));
  if (!token) ctx.throw(401, 'wrong credentials');
  ctx.cookies.set('depot', token, { httpOnly: true, secure: true, sameSite: 'lax', maxAge: 8 * 3600_000 });
  ctx.body = { token };
});
