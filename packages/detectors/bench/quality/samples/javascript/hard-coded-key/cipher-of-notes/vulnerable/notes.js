const crypto = require('crypto')

const KEY = '8f2b1c7de90a4f56b1c2d3e4f5061728'

exports.seal = (text) => {
  const iv = crypto.randomBytes(12)
  const cipher = crypto.createCipheriv('aes-256-gcm', Buffer.from(KEY), iv)
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64')
}
