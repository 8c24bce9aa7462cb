const { decodeJwt } = require('jose')
const claimsOf = (req) => decodeJwt(req.cookies.session)
exports.requireAdmin = (req, res, next) => {
  if (claimsOf(req).role !== 'admin') return res.sendStatus(403)
  return next()
}
