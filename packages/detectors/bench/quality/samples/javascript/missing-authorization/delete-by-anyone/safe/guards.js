import jwt from 'jsonwebtoken'

export function requireUser(req, res, next) {
  try {
    req.user = jwt.verify(req.cookies.token, process.env.KEY, { algorithms: ['HS256'] })
    next()
  } catch {
    res.sendStatus(401)
  }
}

export const requireRole = (role) => (req, res, next) => (req.user.roles.includes(role) ? next() : res.sendStatus(403))
