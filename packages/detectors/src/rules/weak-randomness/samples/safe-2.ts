// Ids that others make.
import { nanoid } from 'nanoid'

export function invite(): { inviteCode: string; sample: boolean } {
  // ok: weak-randomness
  const inviteCode = nanoid(24)
  // ok: weak-randomness
  const sample = Math.random() < 0.1
  return { inviteCode, sample }
}

export function nonce(): string {
  // ok: weak-randomness
  const nonce = crypto.getRandomValues(new Uint8Array(16))
  return nonce.join('')
}
