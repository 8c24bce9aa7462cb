// Random numbers of the system, and others where nobody minds.
const crypto = require('crypto')

function createReset(user) {
  // ok: weak-randomness
  const resetToken = crypto.randomBytes(32).toString('hex')
  // ok: weak-randomness
  const otp = crypto.randomInt(100000, 1000000)
  return { user, resetToken, otp }
}

function delay(attempt) {
  // ok: weak-randomness
  return 100 * 2 ** attempt + Math.random() * 100
}

function colour() {
  // ok: weak-randomness
  const code = Math.floor(Math.random() * 0xffffff)
  return `#${code.toString(16)}`
}

module.exports = { createReset, delay, colour }
