import { NextFunction, Request, Response } from 'express';
import { SESSION_COOKIE } from '../config/cookies';
import { Role } from '../models/member';
import { readSession } from '../services/tokens';

export interface CurrentMember {
  id: number;
  name: string;
  role: Role;
}

declare global {
  namespace Express {
    interface Request {
      member?: CurrentMember;
    }
  }
}

export function loadMember(req: Request, res: Response, next: NextFunction): void {
  const header = req.get('Authorization') ?? '';
  const token = header.startsWith('Bearer ') ? header.slice(7) : req.cookies[SESSION_COOKIE];
  if (token) {
    try {
      req.member = readSession(token);
    } catch {
      res.clearCookie(SESSION_COOKIE);
    }
  }
  res.locals.member = req.member;
  next();
}

export function signedIn(req: Request, res: Response, next: NextFunction): void {
  if (!req.member) {
    res.status(401).json({ error: 'sign in first' });
    return;
  }
  next();
}

export function signedInPage(req: Request, res: Response, next: NextFunction): void {
  if (!req.member) {
    res.redirect('/login');
    return;
  }
  next();
}

export function requireRole(...roles: Role[]) {
  return (req: Request, res: Response, next: NextFunction): void => {
    if (!req.member || !roles.includes(req.member.role)) {
      res.status(403).json({ error: 'not allowed' });
      return;
    }
    next();
  };
}

export function memberOf(req: Request): CurrentMember {
  if (!req.member) {
    throw new Error('no member');
  }
  return req.member;
}
