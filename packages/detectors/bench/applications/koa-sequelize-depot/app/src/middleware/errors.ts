import type { Context, Next } from 'koa';
import { log } from '../util/log';

export async function errors(ctx: Context, next: Next): Promise<void> {
  try {
    await next();
  } catch (err) {
    const e = err as Error & { status?: number; expose?: boolean };
    ctx.status = e.status ?? 500;
    ctx.body = { error: e.expose ? e.message : 'internal error' };
    if (ctx.status >= 500) log.error('request failed', { path: ctx.path, stack: e.stack });
  }
}
