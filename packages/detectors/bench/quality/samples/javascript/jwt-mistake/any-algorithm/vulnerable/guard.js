const jwt = require('jsonwebtoken')

exports.guard = (req, res, next) => {
  const token = req.cookies.token
  jwt.verify(token, process.env.PUBLIC_KEY, { algorithms: ['RS256', 'HS256', 'none'] }, (error, claims) => {
    if (error) return res.sendStatus(401)
    req.claims = claims
    next()
  })
}
