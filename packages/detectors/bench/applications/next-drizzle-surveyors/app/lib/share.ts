import 'server-only'
import { randomBytes } from 'node:crypto'
import { decodeJwt, jwtVerify, SignJWT } from 'jose'
import { shareKey } from './keys'

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

export function shareCode() {
  let code = ''
  for (let i = 0; i < 10; i++) code += letters[Math.floor(Math.random() * letters.length)]
  return code
}

export function invitationToken() {
  return randomBytes(24).toString('base64url')
}

export async function portalToken(clientId: number) {
  return new SignJWT({ client: clientId }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('7d').sign(shareKey())
}

export function portalClient(token: string): number | null {
  const claims = decodeJwt(token)
  if (!claims.exp || claims.exp * 1000 < Date.now()) return null
  return Number(claims.client)
}

export async function downloadOf(token: string) {
  const { payload } = await jwtVerify(token, shareKey(), { algorithms: ['HS256'], audience: 'download' })
  return String(payload.sub)
}

export function bannerColour() {
  return ['#345', '#543', '#354'][Math.floor(Math.random() * 3)]
}
