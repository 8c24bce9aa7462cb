// A signature over a link.
import { createHmac } from 'node:crypto'

export function isSigned(path: string, signature: string, key: string): boolean {
  const hmac = createHmac('sha256', key)
  // finding: timing-leak
  return hmac.update(path).digest('base64url') === signature
}

export function isFromUs(request: Request): boolean {
  const webhookSecret = process.env['WEBHOOK_SECRET']
  // finding: timing-leak
  return request.headers.get('x-hook') == webhookSecret
}

export function isProbe(request: Request): boolean {
  // finding: timing-leak
  return request.headers.get('x-probe') === process.env['PROBE_TOKEN']
}
