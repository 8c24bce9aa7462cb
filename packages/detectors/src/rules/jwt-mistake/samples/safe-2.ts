// Decoding for display, and a verification with a set of public keys.
import { createRemoteJWKSet, jwtVerify } from 'jose'
import jwt from 'jsonwebtoken'

const keys = createRemoteJWKSet(new URL('https://login.example.com/keys'))

export async function whoIs(token: string) {
  // ok: jwt-mistake
  const { payload } = await jwtVerify(token, keys, { algorithms: ['RS256'] })
  return payload.sub
}

export function expiryText(token: string): string {
  // ok: jwt-mistake
  const payload = jwt.decode(token, { json: true })
  return `expires at ${payload?.exp ?? 'unknown'}`
}
