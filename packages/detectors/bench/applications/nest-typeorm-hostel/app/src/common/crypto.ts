import { createHash, createHmac, randomBytes, timingSafeEqual } from 'crypto';

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export const sign = (payload: Buffer | string, secret: string): string =>
  createHmac('sha256', secret).update(payload).digest('hex');

export function signatureMatches(payload: Buffer, secret: string, given: string): boolean {
  const expected = Buffer.from(sign(payload, secret));
  const actual = Buffer.from(given);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

export const fingerprint = (token: string): string => createHash('sha256').update(token).digest('hex');

export const newToken = (): string => randomBytes(32).toString('base64url');

export const newReference = (): string => Array.from(randomBytes(10), (byte) => ALPHABET[byte % 32]).join('');

export const etagOf = (body: string): string => `"${createHash('md5').update(body).digest('hex')}"`;
