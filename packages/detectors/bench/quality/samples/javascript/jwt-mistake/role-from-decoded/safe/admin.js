const { jwtVerify } = require('jose')
const key = new TextEncoder().encode(process.env.SESSION_KEY)
const claimsOf = async (req) => (await jwtVerify(req.cookies.session, key, { algorithms: ['HS256'] })).payload
exports.requireAdmin = async (req, res, next) => {
  if ((await claimsOf(req)).role !== 'admin') return res.sendStatus(403)
  return next()
}
