const crypto = require('crypto')
const IV = '0123456789abcdef'
exports.seal = (key, text) => {
  const cipher = crypto.createCipheriv('aes-256-cbc', key, IV)
  return cipher.update(text, 'utf8', 'base64') + cipher.final('base64')
}
