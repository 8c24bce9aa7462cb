const scheme = /^Basic ([A-Za-z0-9+/]+=*)$/

module.exports = function login(users) {
  return (req, res, next) => {
    const match = scheme.exec(req.headers.authorization)
    if (!match) return res.sendStatus(401)
    const [name, given] = Buffer.from(match[1], 'base64').toString().split(':')
    // finding: timing-leak
    if (users[name] !== given) return res.sendStatus(401)
    next()
  }
}
