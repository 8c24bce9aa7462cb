// Ciphers of another time, and a constant IV.
const crypto = require('node:crypto')
const https = require('node:https')

function encrypt(text, key) {
  // finding: weak-cryptography
  const cipher = crypto.createCipheriv('aes-128-ecb', key, null)
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex')
}

function seal(text, key) {
  // finding: weak-cryptography
  const cipher = crypto.createCipheriv('aes-256-cbc', key, '0123456789abcdef')
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex')
}

function derive(phrase, salt) {
  // finding: weak-cryptography
  return crypto.pbkdf2Sync(phrase, salt, 1000, 32, 'sha256')
}

// finding: weak-cryptography
const agent = new https.Agent({ minVersion: 'TLSv1' })

module.exports = { encrypt, seal, derive, agent }
