// An invitation gives a role, and anybody can write one.
import jwt from 'jsonwebtoken'

export function readInvitation(token: string) {
  // finding: jwt-mistake
  const claims = jwt.decode(token) as { email: string; role: string }
  return { email: claims.email, role: claims.role }
}
