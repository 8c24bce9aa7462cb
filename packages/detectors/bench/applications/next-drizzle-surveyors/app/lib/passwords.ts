import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import bcrypt from 'bcryptjs'

export async function hashPassword(password: string) {
  return bcrypt.hash(password, 12)
}

export async function passwordMatches(password: string, hash: string) {
  return bcrypt.compare(password, hash)
}

export function hashPin(pin: string) {
  return createHash('sha1').update(pin).digest('hex')
}

export function pinMatches(pin: string, stored: string) {
  const given = Buffer.from(hashPin(pin))
  const expected = Buffer.from(stored)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

export function etag(content: Buffer) {
  return `"${createHash('sha1').update(content).digest('base64url')}"`
}
