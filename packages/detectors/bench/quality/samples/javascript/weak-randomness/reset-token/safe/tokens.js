const { randomBytes } = require('crypto')
exports.newResetToken = () => {
  let token = ''
  for (let i = 0; i < 4; i++) token += randomBytes(8).toString('hex')
  return token
}
