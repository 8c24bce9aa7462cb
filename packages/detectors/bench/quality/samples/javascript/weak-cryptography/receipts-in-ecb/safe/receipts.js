const { createCipheriv, randomBytes } = require('crypto')

exports.sealReceipt = (receipt, key) => {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-128-gcm', key, iv)
  const body = Buffer.concat([cipher.update(JSON.stringify(receipt), 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('hex')
}
