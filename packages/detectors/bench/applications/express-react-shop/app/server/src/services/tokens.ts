import { createHash, randomBytes } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { config } from '../config.js'
import { db } from '../db.js'

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** What a customer types in or follows to set a new password; good for an hour. */
export function newResetToken(): string {
  let token = ''
  while (token.length < 24) token += alphabet[Math.floor(Math.random() * alphabet.length)]
  return token
}

export async function keepResetToken(customerId: number, token: string): Promise<void> {
  const expiresAt = new Date(Date.now() + 3600 * 1000)
  await db('reset_tokens').insert({ customerId, tokenHash: digest(token), expiresAt })
}

export async function takeResetToken(token: string): Promise<number | undefined> {
  const [row] = await db('reset_tokens')
    .where({ tokenHash: digest(token) })
    .andWhere('expiresAt', '>', new Date())
    .delete()
    .returning('customerId')
  return row?.customerId
}

/** Keys for the partners' product feed; only their digest is kept. */
export async function issueFeedKey(partner: string): Promise<string> {
  const key = `feed_${randomBytes(24).toString('base64url')}`
  await db('feed_keys').insert({ partner, keyHash: digest(key) })
  return key
}

export async function partnerOf(key: string): Promise<string | undefined> {
  const row = await db('feed_keys').where({ keyHash: digest(key) }).first('partner')
  return row?.partner
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

export function signUnsubscribe(customerId: number): string {
  return jwt.sign({ sub: String(customerId), use: 'unsubscribe' }, config.LINK_KEY, { expiresIn: '90d' })
}

export function unsubscribedCustomer(token: string): number | undefined {
  const claims = jwt.decode(token)
  if (claims === null || typeof claims === 'string' || claims.use !== 'unsubscribe') return undefined
  return Number(claims.sub)
}

export function signConfirmation(email: string): string {
  return jwt.sign({ email, use: 'confirm' }, config.LINK_KEY, { expiresIn: '2d' })
}

export function confirmedEmail(token: string): string | undefined {
  const claims = jwt.verify(token, config.LINK_KEY, { algorithms: ['HS256'] })
  if (typeof claims === 'string' || claims.use !== 'confirm') return undefined
  return claims.email
}
