import { randomBytes, timingSafeEqual } from 'crypto';
import { NextFunction, Request, Response } from 'express';
import { CSRF_COOKIE, csrfCookie } from '../config/cookies';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

export function csrfProtection(req: Request, res: Response, next: NextFunction): void {
  let token: string = req.cookies[CSRF_COOKIE];
  if (!token) {
    token = randomBytes(24).toString('hex');
    res.cookie(CSRF_COOKIE, token, csrfCookie);
  }
  res.locals.csrfToken = token;
  if (SAFE.has(req.method)) {
    next();
    return;
  }
  const given = String(req.body?._csrf ?? req.get('X-CSRF-Token') ?? '');
  if (given.length !== token.length || !timingSafeEqual(Buffer.from(given), Buffer.from(token))) {
    res.status(403).send('The form has expired.');
    return;
  }
  next();
}
