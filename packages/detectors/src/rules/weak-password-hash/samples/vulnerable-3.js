// A digest that is compared with the one that is kept.
const crypto = require('crypto')

exports.isRight = function isRight(user, password) {
  // finding: weak-password-hash
  const hash = crypto.createHash('sha256').update(password).digest()
  return crypto.timingSafeEqual(hash, Buffer.from(user.hash, 'hex'))
}
