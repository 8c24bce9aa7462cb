import { randomBytes } from 'node:crypto';

const sessions = new Map();
const LIFETIME = 12 * 60 * 60 * 1000;

export function createSession(deviceId) {
  const token = randomBytes(32).toString('base64url');
  sessions.set(token, { deviceId, until: Date.now() + LIFETIME });
  return token;
}

export function deviceOf(token) {
  const session = sessions.get(token);
  return session && session.until > Date.now() ? session.deviceId : null;
}
