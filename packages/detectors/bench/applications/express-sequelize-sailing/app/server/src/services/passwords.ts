import { createHash } from 'crypto';
import bcrypt from 'bcrypt';

const ROUNDS = 12;

export function hashPassword(password: string): Promise<string> {
  return bcrypt.hash(password, ROUNDS);
}

export function isPassword(password: string, hash: string): Promise<boolean> {
  return bcrypt.compare(password, hash);
}

export function pictureAddress(email: string): string {
  const digest = createHash('md5').update(email.trim().toLowerCase()).digest('hex');
  return `https://www.gravatar.com/avatar/${digest}?s=80&d=mp`;
}
