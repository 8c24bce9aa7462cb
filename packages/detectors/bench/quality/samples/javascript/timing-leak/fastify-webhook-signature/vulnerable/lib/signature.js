'use strict';

const { createHmac } = require('crypto');

const PREFIX = 'sha256=';

function sign(body, secret) {
  return PREFIX + createHmac('sha256', secret).update(body).digest('hex');
}

function signatureMatches(body, given, secret) {
  const expected = sign(body, secret);
  return given === expected;
}

module.exports = { sign, signatureMatches };
