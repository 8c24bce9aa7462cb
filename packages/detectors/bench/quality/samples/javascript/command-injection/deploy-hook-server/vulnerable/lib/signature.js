const crypto = require('crypto');

module.exports = function verify(secret, body, header) {
  const expected = crypto.createHmac('sha256', secret).update(body).digest();
  const given = Buffer.from(String(header || '').replace('sha256=', ''), 'hex');
  return given.length === expected.length && crypto.timingSafeEqual(given, expected);
};
