export function requireUser(req, res, next) {
  const id = req.get('x-user')
  if (!id) return res.sendStatus(401)
  req.userId = id
  next()
}
