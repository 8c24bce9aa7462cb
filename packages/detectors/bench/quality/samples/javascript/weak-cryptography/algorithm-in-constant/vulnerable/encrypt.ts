import { createCipheriv, randomBytes } from 'node:crypto'
import { algorithm } from './settings.js'

export function encrypt(key: Buffer, text: string): string {
  const cipher = createCipheriv(algorithm, key, randomBytes(16))
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex')
}
