import { createReadStream } from 'node:fs'
import path from 'node:path'
import { Router } from 'express'
import { z } from 'zod'
import { config } from '../config.js'
import { HttpError } from '../middleware/errors.js'
import { requireCustomer, signedIn } from '../middleware/identity.js'
import { findOrder, findOwnOrder, ordersOf, placeOrder, setNote, setState } from '../services/orders.js'

const basket = z.object({
  address: z.string().min(10).max(400),
  lines: z.array(z.object({ productId: z.number().int(), quantity: z.number().int().min(1).max(50) })).max(40),
})

export const orders = Router()

orders.use(requireCustomer)

orders.get('/', async (req, res) => {
  res.json(await ordersOf(signedIn(req).id))
})

orders.post('/', async (req, res) => {
  const { address, lines } = basket.parse(req.body)
  res.status(201).json(await placeOrder(signedIn(req).id, address, lines))
})

orders.get('/:id', async (req, res) => {
  const order = await findOrder(Number(req.params.id))
  if (order === undefined) throw new HttpError(404, 'no such order')
  res.json(order)
})

orders.put('/:id/note', async (req, res) => {
  const id = Number(req.params.id)
  const { note } = z.object({ note: z.string().max(500) }).parse(req.body)
  if ((await findOwnOrder(id, signedIn(req).id)) === undefined) throw new HttpError(404, 'no such order')
  await setNote(id, note)
  res.status(204).end()
})

orders.post('/:id/cancel', async (req, res) => {
  const order = await findOrder(Number(req.params.id))
  if (order === undefined || order.customerId !== signedIn(req).id) throw new HttpError(404, 'no such order')
  if (order.state !== 'open') throw new HttpError(409, 'too late')
  await setState(order.id, 'cancelled')
  res.status(204).end()
})

/** Invoices are named by year and number: `2024/000123.pdf`. */
orders.get('/invoices/:year/:file', (req, res) => {
  const file = path.join(config.INVOICE_DIR, String(signedIn(req).id), req.params.year, req.params.file)
  res.type('pdf')
  createReadStream(file)
    .on('error', () => res.status(404).end())
    .pipe(res)
})

/** What came with the parcel, by the number of the order. */
orders.get('/:id/slip', async (req, res) => {
  const order = await findOwnOrder(Number(req.params.id), signedIn(req).id)
  if (order === undefined) throw new HttpError(404, 'no such order')
  const file = path.join(config.INVOICE_DIR, 'slips', `${order.id}.pdf`)
  res.type('pdf')
  createReadStream(file)
    .on('error', () => res.status(404).end())
    .pipe(res)
})
