// Nothing of it has to be strong, or it is.
import { createSign, randomBytes, randomUUID } from 'node:crypto'
import https from 'node:https'

export function shake(): { x: number; delayMs: number } {
  // ok: weak-cryptography
  const x = Math.random() * 10
  // ok: weak-cryptography
  const delayMs = Math.floor(Math.random() * 1000)
  return { x, delayMs }
}

export function newSession() {
  // ok: weak-cryptography
  const sessionId = randomUUID()
  // ok: weak-cryptography
  const resetToken = randomBytes(32).toString('base64url')
  return { sessionId, resetToken }
}

// ok: weak-cryptography
export const agent = new https.Agent({ rejectUnauthorized: true, minVersion: 'TLSv1.2' })
// ok: weak-cryptography
export const signer = createSign('RSA-SHA256')
