var crypto = require('crypto');

function Signer(secret, algorithm) {
  this.secret = secret;
  this.algorithm = algorithm || 'sha256';
}

Signer.prototype.sign = function (payload) {
  var mac = crypto.createHmac(this.algorithm, this.secret);
  return this.algorithm + '=' + mac.update(payload).digest('hex');
};

Signer.prototype.verify = function (payload, given) {
  if (typeof given !== 'string') return false;
  var a = Buffer.from(given);
  var b = Buffer.from(this.sign(payload));
  return a.length === b.length && crypto.timingSafeEqual(a, b);
};

module.exports = Signer;
