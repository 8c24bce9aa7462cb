// Vectors of nothing but zeros.
const { createCipheriv } = require('node:crypto')

const vector = Buffer.alloc(16)

exports.seal = (text, key) => {
  // finding: weak-cryptography
  const cipher = createCipheriv('aes-256-cbc', key, vector)
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex')
}

exports.sealAgain = (text, key) => {
  // finding: weak-cryptography
  const cipher = createCipheriv('aes-256-ctr', key, new Uint8Array(16))
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex')
}
