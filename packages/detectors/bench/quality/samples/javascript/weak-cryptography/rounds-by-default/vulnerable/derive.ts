import { pbkdf2Sync } from 'node:crypto'

const rounds = 1000
export function derive(phrase: string, salt: Buffer): Buffer {
  return pbkdf2Sync(phrase, salt, rounds, 32, 'sha256')
}
