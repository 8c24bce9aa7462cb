const jwt = require('jsonwebtoken')
const tokenOf = require('./lib/token-of')

module.exports = ({ publicKey, issuer }) =>
  function bearerGuard(req, res, next) {
    const token = tokenOf(req)
    if (!token) return res.status(401).end()
    try {
      const { header } = jwt.decode(token, { complete: true })
      req.auth = jwt.verify(token, publicKey, { issuer, algorithms: [header.alg] })
    } catch (error) {
      return res.status(401).end()
    }
    next()
  }
