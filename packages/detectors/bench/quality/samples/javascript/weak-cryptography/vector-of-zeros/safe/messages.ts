import { createCipheriv, randomBytes } from 'node:crypto'

export function seal(text: string, key: Buffer): Buffer {
  const vector = randomBytes(16)
  const cipher = createCipheriv('aes-256-cbc', key, vector)
  return Buffer.concat([vector, cipher.update(text, 'utf8'), cipher.final()])
}
