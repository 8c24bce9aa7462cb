import { Router } from 'express'
import { requireSession } from '../auth/session.js'
import { findOrder } from '../db/orders.js'

export const orders = Router()

orders.get('/:id', requireSession, async (req, res) => {
  const order = await findOrder(req.session.customer, req.params.id)
  if (order === undefined) return res.status(404).json({ error: 'no such order' })
  return res.json(order)
})
