// Hashes have no key.
import { createHash } from 'node:crypto'
import cookieSession from 'cookie-session'
import { readSettings } from './settings.js'

const { keys } = readSettings()

// ok: hard-coded-key
export const sessions = cookieSession({ name: 's', keys })

export function etag(text: string): string {
  // ok: hard-coded-key
  return createHash('sha256').update('v1').update(text).digest('base64url')
}
