'use strict';

const { createHmac, timingSafeEqual } = require('crypto');

const PREFIX = 'sha256=';

function sign(body, secret) {
  return PREFIX + createHmac('sha256', secret).update(body).digest('hex');
}

function signatureMatches(body, given, secret) {
  const expected = sign(body, secret);
  const a = Buffer.from(given, 'utf8');
  const b = Buffer.from(expected, 'utf8');
  return a.length === b.length && timingSafeEqual(a, b);
}

module.exports = { sign, signatureMatches };
