// Fast hashes of what is no password.
import { createHash } from 'node:crypto'

interface Account {
  readonly email: string
  readonly passwordPolicy: string
}

export function avatar({ email }: Account): string {
  // ok: weak-password-hash
  const digest = createHash('md5').update(email.trim().toLowerCase()).digest('hex')
  return `https://avatars.example.com/${digest}`
}

export function policyVersion({ passwordPolicy }: Account): string {
  // ok: weak-password-hash
  return createHash('sha256').update(passwordPolicy).digest('hex')
}
