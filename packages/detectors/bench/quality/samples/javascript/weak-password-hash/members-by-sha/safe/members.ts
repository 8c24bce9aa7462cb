import { createHash, randomBytes, scryptSync } from 'node:crypto'

const members = new Map<string, { salt: string; digest: string }>()

export function join(email: string, password: string): void {
  const salt = randomBytes(16).toString('hex')
  members.set(email, { salt, digest: digestOf(password, salt) })
}

function digestOf(password: string, salt: string): string {
  return slow(password, salt)
}

export const slow = (text: string, salt: string): string => scryptSync(text, salt, 32).toString('hex')
