function readSession(cookie) {
  const text = Buffer.from(cookie, 'base64').toString('utf8')
  return JSON.parse(text)
}
module.exports = { readSession }
