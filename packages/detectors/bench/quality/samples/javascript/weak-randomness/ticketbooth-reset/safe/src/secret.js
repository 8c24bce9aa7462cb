import { randomInt } from 'node:crypto';

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';

/**
 * Letters and digits that cannot be mistaken for one another.
 */
export function makeSecret(length) {
  let secret = '';
  while (secret.length < length) {
    secret += ALPHABET[randomInt(ALPHABET.length)];
  }
  return secret;
}
