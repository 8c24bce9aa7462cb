const { createCipheriv, randomBytes } = require('crypto')

exports.sealReceipt = (receipt, key) => {
  const cipher = createCipheriv('aes-128-ecb', key, null)
  return cipher.update(JSON.stringify(receipt), 'utf8', 'hex') + cipher.final('hex')
}
