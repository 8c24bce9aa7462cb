import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const shareKey = Buffer.from(process.env.SHARE_KEY ?? '', 'hex')

/** The id of a note, in a form that is given to people outside of the team. */
export function shareToken(noteId: string): string {
  const cipher = createCipheriv('aes-256-ecb', shareKey, null)
  return Buffer.concat([cipher.update(noteId, 'utf8'), cipher.final()]).toString('base64url')
}

export function sealed(text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', shareKey, nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

export function opened(token: string): string {
  const bytes = Buffer.from(token, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', shareKey, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

export function inviteCode(): string {
  return Math.random().toString(36).slice(2, 12)
}

export function noteColour(): string {
  const colours = ['#fde68a', '#bbf7d0', '#bfdbfe', '#fbcfe8']
  return colours[Math.floor(Math.random() * colours.length)] ?? '#ffffff'
}

export function isSame(given: string, expected: string): boolean {
  const left = createHash('sha256').update(given).digest()
  const right = createHash('sha256').update(expected).digest()
  return timingSafeEqual(left, right)
}
