// The same digests, of a program that keeps them.
const crypto = require('node:crypto')

function md5(text) {
  // finding: weak-password-hash
  return crypto.createHash('md5').update(text).digest('hex')
}

function scrambled(users, name, password) {
  users.save({ name, password: md5(password) })
}

module.exports = { scrambled }
