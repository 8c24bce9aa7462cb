const crypto = require('crypto')
exports.seal = (key, text) => {
  const iv = crypto.randomBytes(16)
  const cipher = crypto.createCipheriv('aes-256-cbc', key, iv)
  return iv.toString('base64') + cipher.update(text, 'utf8', 'base64') + cipher.final('base64')
}
