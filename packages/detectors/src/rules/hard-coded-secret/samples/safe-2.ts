// Names that only sound like secrets.
import { createHash } from 'node:crypto'

// ok: hard-coded-secret
const tokenType = 'urn:ietf:params:oauth:token-type:jwt2'
// ok: hard-coded-secret
const passwordPattern = '^(?=.*[0-9])(?=.*[a-z]).{12,72}$'
// ok: hard-coded-secret
const secretName = 'projects/42/secrets/db3-login'
// ok: hard-coded-secret
const apiKey = '<your-api-key-1234>'
// ok: hard-coded-secret
const secret = `${process.env['SECRET_PART1']}-${process.env['SECRET_PART2']}`
// ok: hard-coded-secret
const local = 'postgres://postgres:postgres1@localhost:5432/test'

export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

export const names = [tokenType, passwordPattern, secretName, apiKey, secret, local]
