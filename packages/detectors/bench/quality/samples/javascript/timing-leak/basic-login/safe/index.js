var crypto = require('crypto')
var credentials = require('./credentials')

function challenge (res, realm) {
  res.statusCode = 401
  res.setHeader('WWW-Authenticate', 'Basic realm="' + realm + '"')
  res.end('Unauthorized')
}

function digest (text) {
  return crypto.createHash('sha256').update(String(text)).digest()
}

module.exports = function basicLogin (options) {
  var users = options.users || {}
  var realm = options.realm || 'Restricted'

  function check (user, password) {
    if (!Object.prototype.hasOwnProperty.call(users, user)) return false
    return crypto.timingSafeEqual(digest(users[user]), digest(password))
  }

  return function (req, res, next) {
    var given = credentials.parse(req.headers.authorization)
    if (!given || !check(given.name, given.password)) return challenge(res, realm)
    req.auth = { user: given.name, session: digest(given.name).toString('hex').slice(0, 12) }
    next()
  }
}
