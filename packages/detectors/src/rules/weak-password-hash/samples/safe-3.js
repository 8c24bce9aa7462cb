// Digests that are made to be compared in constant time, and kept nowhere.
const crypto = require('crypto')

function digest(text) {
  // ok: weak-password-hash
  return crypto.createHash('sha256').update(text).digest()
}

exports.isRight = function isRight(user, password) {
  return crypto.timingSafeEqual(digest(user.password), digest(password))
}
