import { userOf } from './tokens.js'

export async function authenticate(req, res, next) {
  req.user = await userOf(req.headers.authorization)
  if (!req.user) return res.status(401).end()
  next()
}
