const crypto = require('crypto')

function generate() {
  return crypto.randomBytes(16).toString('hex')
}

exports.issue = function issue() {
  // ok: weak-randomness
  const token = generate()
  return token
}
