// Verification with the doors open.
import jwt from 'jsonwebtoken'

export function readSession(token: string, key: string) {
  // finding: jwt-mistake
  return jwt.verify(token, key, { algorithms: ['HS256', 'none'] })
}

export function readOldSession(token: string, key: string) {
  // finding: jwt-mistake
  return jwt.verify(token, key, { algorithms: ['HS256'], ignoreExpiration: true })
}

export function readAnySession(token: string, key: string) {
  // finding: jwt-mistake
  return jwt.verify(token, key)
}

export function issue(id: string) {
  // finding: jwt-mistake
  return jwt.sign({ id }, 'shop-signing', { expiresIn: '1h' })
}
