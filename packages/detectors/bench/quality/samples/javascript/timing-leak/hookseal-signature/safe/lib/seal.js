'use strict';

const crypto = require('crypto');

function parseHeader(header) {
  const fields = new Map();
  for (const pair of String(header || '').split(',')) {
    const equals = pair.indexOf('=');
    if (equals > 0) fields.set(pair.slice(0, equals).trim(), pair.slice(equals + 1).trim());
  }
  return { time: Number(fields.get('t')), signature: fields.get('v1') || '' };
}

function isEqual(a, b) {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && crypto.timingSafeEqual(left, right);
}

class Seal {
  constructor(secret, { tolerance = 300, now = Date.now } = {}) {
    if (!secret) throw new TypeError('A seal needs a secret');
    this.secret = secret;
    this.tolerance = tolerance;
    this.now = now;
  }

  compute(body, time) {
    return crypto
      .createHmac('sha256', this.secret)
      .update(`${time}.`)
      .update(body)
      .digest('hex');
  }

  /** The value of the header for an outgoing webhook. */
  sign(body) {
    const time = Math.floor(this.now() / 1000);
    return `t=${time},v1=${this.compute(body, time)}`;
  }

  verify(body, header) {
    const { time, signature } = parseHeader(header);
    if (!Number.isInteger(time)) return false;

    const age = Math.floor(this.now() / 1000) - time;
    if (Math.abs(age) > this.tolerance) return false;

    const expected = this.compute(body, time);
    return isEqual(signature, expected);
  }
}

module.exports = { Seal };
