import { createHmac, timingSafeEqual } from 'node:crypto';

const PREFIX = 'sha256=';

export function equal(a, b) {
  const left = Buffer.from(String(a));
  const right = Buffer.from(String(b));
  return left.length === right.length && timingSafeEqual(left, right);
}

export class Signer {
  #secret;

  constructor(secret, algorithm = 'sha256') {
    this.#secret = secret;
    this.algorithm = algorithm;
  }

  sign(body) {
    return PREFIX + createHmac(this.algorithm, this.#secret).update(body).digest('hex');
  }

  verify(body, signature) {
    if (typeof signature !== 'string') return false;
    const expected = this.sign(body);
    return expected === signature;
  }
}
