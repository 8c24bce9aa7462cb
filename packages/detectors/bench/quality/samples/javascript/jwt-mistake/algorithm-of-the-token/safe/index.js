const jwt = require('jsonwebtoken')
const tokenOf = require('./lib/token-of')

module.exports = ({ publicKey, issuer }) =>
  function bearerGuard(req, res, next) {
    const token = tokenOf(req)
    if (!token) return res.status(401).end()
    try {
      req.auth = jwt.verify(token, publicKey, { issuer, algorithms: ['RS256'] })
    } catch (error) {
      return res.status(401).end()
    }
    next()
  }
