// Vectors that are filled before they are used.
const crypto = require('node:crypto')

exports.seal = (text, key) => {
  const vector = Buffer.alloc(16)
  crypto.randomFillSync(vector)
  // ok: weak-cryptography
  const cipher = crypto.createCipheriv('aes-256-cbc', key, vector)
  return Buffer.concat([vector, cipher.update(text), cipher.final()])
}

exports.sealCounted = (text, key, nonce) => {
  const counter = new Uint8Array(16)
  counter.set(nonce, 0)
  // ok: weak-cryptography
  const cipher = crypto.createCipheriv('aes-256-ctr', key, counter)
  return Buffer.concat([cipher.update(text), cipher.final()])
}
