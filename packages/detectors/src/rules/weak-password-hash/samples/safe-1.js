// Slow hashes with a salt of their own.
const crypto = require('node:crypto')
const bcrypt = require('bcrypt')

async function register(name, password) {
  // ok: weak-password-hash
  const hash = await bcrypt.hash(password, 12)
  return { name, hash }
}

function derive(password) {
  const salt = crypto.randomBytes(16)
  // ok: weak-password-hash
  return crypto.scryptSync(password, salt, 32)
}

function keyId(password) {
  const key = derive(password)
  // ok: weak-password-hash
  return crypto.createHash('sha256').update(key).digest('hex')
}

module.exports = { register, keyId }
