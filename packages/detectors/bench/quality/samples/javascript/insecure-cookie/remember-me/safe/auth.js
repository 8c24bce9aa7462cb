const { randomBytes } = require('crypto')
const { setCookie } = require('./cookies')
const { tokens } = require('./tokens')

exports.remember = async (req, res) => {
  const token = randomBytes(32).toString('hex')
  await tokens.save(req.user.id, token)
  setCookie(res, 'session_token', token)
  res.redirect('/')
}
