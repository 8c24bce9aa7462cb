import { createHmac, timingSafeEqual } from 'node:crypto'
import express, { Router } from 'express'
import { z } from 'zod'
import { config } from '../config.js'
import { HttpError } from '../middleware/errors.js'
import { setState } from '../services/orders.js'
import { setStock } from '../services/stock.js'

export const webhooks = Router()

const payment = z.object({ type: z.enum(['paid', 'refunded']), orderId: z.number().int() })

webhooks.post('/payments', express.raw({ type: 'application/json', limit: '50kb' }), async (req, res) => {
  const expected = createHmac('sha256', config.PAYMENT_WEBHOOK_SECRET).update(req.body).digest('hex')
  if (req.get('x-signature') !== expected) throw new HttpError(401, 'wrong signature')
  const { type, orderId } = payment.parse(JSON.parse(req.body.toString('utf8')))
  await setState(orderId, type === 'paid' ? 'paid' : 'cancelled')
  res.status(204).end()
})

const level = z.object({ sku: z.string().max(40), stock: z.number().int().min(0) })

webhooks.post('/warehouse', express.json({ limit: '50kb' }), async (req, res) => {
  const given = Buffer.from(req.get('authorization') ?? '')
  const expected = Buffer.from(`Bearer ${config.WAREHOUSE_TOKEN}`)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new HttpError(401, 'wrong token')
  const { sku, stock } = level.parse(req.body)
  await setStock(sku, stock)
  res.status(204).end()
})
