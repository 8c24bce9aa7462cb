const jwt = require('jsonwebtoken')

exports.authenticate = (req, res, next) => {
  try {
    req.user = jwt.verify((req.headers.authorization || '').slice(7), process.env.JWT_KEY, { algorithms: ['HS256'] })
    next()
  } catch {
    res.sendStatus(401)
  }
}

exports.requireRole = (role) => (req, res, next) => (req.user.role === role ? next() : res.sendStatus(403))
