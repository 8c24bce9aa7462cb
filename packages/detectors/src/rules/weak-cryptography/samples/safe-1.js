// Weak hashes where nobody relies on them, and strong ones where somebody does.
const crypto = require('node:crypto')

function etag(content) {
  // ok: weak-cryptography
  return crypto.createHash('md5').update(content).digest('hex')
}

function cacheKey(url) {
  // ok: weak-cryptography
  return crypto.createHash('sha1').update(url).digest('base64url')
}

function seal(text, key) {
  const iv = crypto.randomBytes(12)
  // ok: weak-cryptography
  const cipher = crypto.createCipheriv('aes-256-gcm', key, iv)
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

function derive(phrase, salt) {
  // ok: weak-cryptography
  return crypto.pbkdf2Sync(phrase, salt, 600000, 32, 'sha256')
}

module.exports = { etag, cacheKey, seal, derive }
