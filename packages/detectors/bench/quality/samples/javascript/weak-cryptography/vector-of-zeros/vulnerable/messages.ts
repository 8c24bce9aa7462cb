import { createCipheriv, randomBytes } from 'node:crypto'

const vector = Buffer.alloc(16)

export function seal(text: string, key: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-cbc', key, vector)
  return Buffer.concat([vector, cipher.update(text, 'utf8'), cipher.final()])
}
