const jwt = require('jsonwebtoken')
module.exports = (req, res, next) => {
  const token = req.headers.authorization.split(' ')[1]
  const payload = jwt.decode(token)
  req.user = payload
  next()
}
