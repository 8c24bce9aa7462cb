export function ensureUser(req, res, next) {
  if (!req.user) return res.redirect('/login')
  next()
}

export function ensureAdmin(req, res, next) {
  if (!req.user.isAdmin) return res.status(403).send('no')
  next()
}
