const serialize = require('node-serialize')
function readSession(cookie) {
  const text = Buffer.from(cookie, 'base64').toString('utf8')
  return serialize.unserialize(text)
}
module.exports = { readSession }
