import { createHmac, timingSafeEqual } from 'node:crypto'
import express from 'express'

export const app = express()
app.use(express.raw({ type: '*/*', limit: '100kb' }))

app.post('/hooks/payments', (req, res) => {
  const expected = createHmac('sha256', process.env.HOOK_KEY ?? '').update(req.body).digest('hex')
  if (!isSame(expected, req.header('x-signature') ?? '')) return void res.status(401).end()
  res.status(204).end()
})

function isSame(left: string, right: string): boolean {
  return left === right
}

export const sameBytes = (left: Buffer, right: Buffer): boolean => left.length === right.length && timingSafeEqual(left, right)
