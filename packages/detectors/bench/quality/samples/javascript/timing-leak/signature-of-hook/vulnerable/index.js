import { createHmac } from 'node:crypto'

const sign = (secret, body) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

export function verifyDelivery(secret, { headers, body }) {
  const signature = headers['x-signature-256']
  if (typeof signature !== 'string') return false
  const expected = sign(secret, body)
  return signature === expected
}
