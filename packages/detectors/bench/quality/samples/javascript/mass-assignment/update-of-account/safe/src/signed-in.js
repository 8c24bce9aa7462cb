import jwt from 'jsonwebtoken'

export function signedIn(req, res, next) {
  try {
    req.user = jwt.verify(req.headers.authorization?.slice(7), process.env.KEY, { algorithms: ['HS256'] })
    next()
  } catch {
    res.status(401).end()
  }
}
