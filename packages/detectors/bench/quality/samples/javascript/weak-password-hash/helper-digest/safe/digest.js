const { scryptSync, randomBytes } = require('crypto')
exports.digest = (text) => {
  const salt = randomBytes(16)
  return salt.toString('hex') + scryptSync(text, salt, 64).toString('hex')
}
