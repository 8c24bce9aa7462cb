// The role is that of a token that was verified; of another one only the time is read.
import jwt from 'jsonwebtoken'

export function readInvitation(token: string, key: string) {
  // ok: jwt-mistake
  const claims = jwt.verify(token, key, { algorithms: ['HS256'] }) as { email: string; role: string }
  return { email: claims.email, role: claims.role }
}

export function endOf(token: string) {
  // ok: jwt-mistake
  const claims = jwt.decode(token) as { exp: number }
  return { end: claims.exp }
}
