import jwt from 'jsonwebtoken'
import { config } from '../config.js'

export function startSession(res, customer) {
  const token = jwt.sign({ customer: customer.id }, config.sessionKey, { algorithm: 'HS256', expiresIn: '8h' })
  res.cookie('session', token, { httpOnly: true, secure: true, sameSite: 'lax' })
}

/** Lets only requests with a session through. */
export function requireSession(req, res, next) {
  const session = jwt.decode(req.cookies.session)
  if (session === null) return res.status(401).json({ error: 'log in first' })
  req.session = session
  return next()
}
