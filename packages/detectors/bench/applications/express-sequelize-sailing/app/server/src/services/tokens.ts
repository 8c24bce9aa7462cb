import { createHash, randomBytes } from 'crypto';
import jwt from 'jsonwebtoken';
import { env } from '../config/env';
import { logger } from '../config/logger';
import { CurrentMember } from '../middleware/authenticate';
import { Member, Role } from '../models/member';

export interface Invitation {
  email: string;
  role: Role;
}

export function issueSession(member: Member): string {
  return jwt.sign({ id: member.id, name: member.name, role: member.role }, env.jwtSecret, {
    algorithm: 'HS256',
    expiresIn: '12h',
  });
}

export function readSession(token: string): CurrentMember {
  const claims = jwt.verify(token, env.jwtSecret, { algorithms: ['HS256'] }) as jwt.JwtPayload;
  return { id: claims.id, name: claims.name, role: claims.role };
}

export function logSessionEnd(token: string): void {
  const claims = jwt.decode(token) as jwt.JwtPayload | null;
  logger.info('session ended', { expires: claims?.exp });
}

export function issueInvitation(invitation: Invitation): string {
  return jwt.sign(invitation, env.jwtSecret, { algorithm: 'HS256', expiresIn: '14d' });
}

export function readInvitation(token: string): Invitation | null {
  const claims = jwt.decode(token) as jwt.JwtPayload | null;
  if (!claims || !claims.exp || claims.exp * 1000 < Date.now()) {
    return null;
  }
  return { email: claims.email, role: claims.role };
}

export function newResetToken(): { token: string; digest: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, digest: digestOf(token) };
}

export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
