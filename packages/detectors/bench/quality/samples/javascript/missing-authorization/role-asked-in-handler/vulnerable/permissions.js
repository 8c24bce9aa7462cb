export function requirePermission(name) {
  return function check(req, res, next) {
    if (!req.user || !req.user.permissions.includes(name)) return res.status(403).end()
    next()
  }
}
