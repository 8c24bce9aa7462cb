'use strict';

const crypto = require('crypto');

function sign(secret, payload) {
  return 'sha256=' + crypto.createHmac('sha256', secret).update(payload).digest('hex');
}

function verify(secret, payload, signature) {
  if (typeof signature !== 'string') return false;
  return signature === sign(secret, payload);
}

module.exports = { sign, verify };
