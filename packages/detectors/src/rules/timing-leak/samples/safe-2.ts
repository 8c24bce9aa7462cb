// Digests are compared, and tokens of a grammar.
import { createHash, createHmac } from 'node:crypto'

const hashed = (text: string): string => createHash('sha256').update(text).digest('hex')

export function isFromUs(request: Request, secret: string): boolean {
  // ok: timing-leak
  return hashed(request.headers.get('x-hook') ?? '') === hashed(secret)
}

export function kindOf(token: { type: string }, other: { type: string }): boolean {
  // ok: timing-leak
  return token.type === other.type
}

export function tag(key: string, text: string): string | undefined {
  const code = createHmac('sha256', key).update(text).digest('hex')
  // ok: timing-leak
  return code === '' ? undefined : code
}

export function isLastPage(request: Request, page: { next_token: string }): boolean {
  // ok: timing-leak
  return request.headers.get('x-page') === page.next_token
}
