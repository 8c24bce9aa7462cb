// A client of a server whose protocol asks for such digests.
const crypto = require('node:crypto')

function md5(text) {
  // ok: weak-password-hash
  return crypto.createHash('md5').update(text).digest('hex')
}

function postgresMd5(user, password, salt) {
  return 'md5' + md5(md5(password + user) + salt)
}

function digestOf(name, password) {
  const hash = crypto.createHash('md5')
  // ok: weak-password-hash
  hash.update(`${name}:files:${password}`)
  return hash.digest('hex')
}

function continueScram(connection, { name, password }, { salt, iterations }) {
  const key = crypto.pbkdf2Sync(digestOf(name, password), salt, iterations, 20, 'sha1')
  connection.send({ proof: key.toString('base64') })
}

module.exports = { postgresMd5, continueScram }
