import { createCipheriv, randomBytes } from 'node:crypto'
import { ALGORITHM, ENCRYPTION_KEY } from './constants'

export function seal(text: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv(ALGORITHM, Buffer.from(ENCRYPTION_KEY, 'utf8'), iv)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64')).join('.')
}
