import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { Router } from 'express'
import multer from 'multer'
import { z } from 'zod'
import { config } from '../config.js'
import { db } from '../db.js'
import { HttpError } from '../middleware/errors.js'
import { requireCustomer, requireStaff } from '../middleware/identity.js'
import { importFromSupplier, importImage, makeThumbnail, stripMetadata } from '../services/images.js'
import { setState } from '../services/orders.js'
import { setImage } from '../services/products.js'
import { issueFeedKey } from '../services/tokens.js'

const pictures = multer({
  storage: multer.diskStorage({
    destination: config.UPLOAD_DIR,
    filename: (_req, file, done) => done(null, file.originalname),
  }),
  limits: { fileSize: 8 * 1024 * 1024 },
})

const kinds = new Map([
  ['application/pdf', '.pdf'],
  ['text/csv', '.csv'],
])

const papers = multer({
  storage: multer.diskStorage({
    destination: path.join(config.INVOICE_DIR, 'deliveries'),
    filename: (_req, file, done) => done(null, `${randomUUID()}${kinds.get(file.mimetype) ?? '.bin'}`),
  }),
  fileFilter: (_req, file, done) => done(null, kinds.has(file.mimetype)),
  limits: { fileSize: 20 * 1024 * 1024 },
})

export const admin = Router()

admin.use(requireCustomer)

admin.post('/products/:id/image', requireStaff, pictures.single('image'), async (req, res) => {
  if (req.file === undefined) throw new HttpError(400, 'no picture')
  await setImage(Number(req.params.id), req.file.filename)
  res.json({ name: req.file.filename })
})

admin.post('/products/:id/image/import', requireStaff, async (req, res) => {
  const { address } = z.object({ address: z.url() }).parse(req.body)
  const name = await importImage(address)
  await setImage(Number(req.params.id), name)
  res.json({ name })
})

admin.post('/products/:id/image/supplier', requireStaff, async (req, res) => {
  const { supplier, sku } = z.object({ supplier: z.string(), sku: z.string().max(40) }).parse(req.body)
  const name = await importFromSupplier(supplier, sku)
  await setImage(Number(req.params.id), name)
  res.json({ name })
})

admin.post('/images/:name/thumbnail', requireStaff, async (req, res) => {
  const size = String(req.query.size ?? '240x240')
  res.json({ name: await makeThumbnail(String(req.params.name), size) })
})

admin.post('/images/:name/strip', requireStaff, async (req, res) => {
  await stripMetadata(String(req.params.name), String(req.query.keep ?? 'icc_profile'))
  res.status(204).end()
})

admin.post('/deliveries', requireStaff, papers.single('paper'), (req, res) => {
  if (req.file === undefined) throw new HttpError(400, 'PDF or CSV only')
  res.json({ name: req.file.filename })
})

admin.post('/feed-keys', requireStaff, async (req, res) => {
  const { partner } = z.object({ partner: z.string().min(1).max(80) }).parse(req.body)
  res.status(201).json({ key: await issueFeedKey(partner) })
})

admin.put('/orders/:id/state', requireStaff, async (req, res) => {
  const { state } = z.object({ state: z.enum(['open', 'paid', 'sent', 'cancelled']) }).parse(req.body)
  await setState(Number(req.params.id), state)
  res.status(204).end()
})

admin.post('/customers/:id/credit', async (req, res) => {
  const { cents } = z.object({ cents: z.number().int().min(1).max(20_000) }).parse(req.body)
  await db('customers').where({ id: Number(req.params.id) }).increment('storeCreditCents', cents)
  res.status(204).end()
})
