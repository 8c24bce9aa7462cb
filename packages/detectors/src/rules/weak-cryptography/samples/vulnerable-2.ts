// Tokens that can be guessed, and signatures over SHA-1.
import { createSign, generateKeyPairSync } from 'node:crypto'

export function newSession(user: string) {
  // finding: weak-randomness
  const sessionId = Math.random().toString(36).slice(2)
  return { user, sessionId }
}

export function newReset(email: string) {
  // finding: weak-randomness
  return { email, resetToken: `${Date.now()}-${Math.random()}` }
}

export function sign(text: string, key: string): string {
  // finding: weak-cryptography
  const signer = createSign('RSA-SHA1')
  signer.update(text)
  return signer.sign(key, 'base64')
}

// finding: weak-cryptography
export const pair = generateKeyPairSync('rsa', { modulusLength: 1024 })
