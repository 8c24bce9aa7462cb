import type { Context, Next } from 'koa';
import jwt from 'jsonwebtoken';
import { config } from '../config';

export interface Claims {
  sub: string;
  role: 'customer' | 'picker' | 'manager';
  customerId: number | null;
}

export function readToken(token: string): Claims {
  return jwt.verify(token, config.jwtSecret, { algorithms: ['HS256'] }) as unknown as Claims;
}

export async function requireUser(ctx: Context, next: Next): Promise<void> {
  const header = ctx.get('Authorization');
  const cookie = ctx.cookies.get('depot') ?? '';
  try {
    ctx.state.user = readToken(header.startsWith('Bearer ') ? header.slice(7) : cookie);
  } catch {
    ctx.throw(401, 'sign in first');
  }
  await next();
}

export function requireRole(...roles: Claims['role'][]) {
  return async (ctx: Context, next: Next): Promise<void> => {
    if (!roles.includes(ctx.state.user.role)) ctx.throw(403, 'not allowed');
    await next();
  };
}
