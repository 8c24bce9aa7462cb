// Lines without secrets.
const crypto = require('crypto')

function login(email, password, apiKey) {
  // ok: secret-in-log
  console.log('login', email, Boolean(password))
  // ok: secret-in-log
  console.log('password', password.length)
  // ok: secret-in-log
  console.log('key', crypto.createHash('sha256').update(apiKey).digest('hex'))
  if (!password) {
    // ok: secret-in-log
    console.warn('the password is missing')
  }
  if (process.env.DEBUG_LOGIN) {
    // ok: secret-in-log
    console.warn('the password is', password)
  }
}

module.exports = { login }
