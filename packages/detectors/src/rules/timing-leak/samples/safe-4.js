const crypto = require('crypto')

const digest = (text) => crypto.createHash('sha256').update(text).digest()

module.exports = function login(users, rooms) {
  return (req, res, next) => {
    const [name, given] = Buffer.from(String(req.headers.authorization), 'base64').toString().split(':')
    // ok: timing-leak
    if (rooms[name] !== given) req.room = name
    // ok: timing-leak
    if (!crypto.timingSafeEqual(digest(String(users[name])), digest(given))) return res.sendStatus(401)
    next()
  }
}
