import { createHash } from 'node:crypto'
import path from 'node:path'
import { Router } from 'express'
import { z } from 'zod'
import { config } from '../config.js'
import { HttpError } from '../middleware/errors.js'
import { allNames, findProduct, listProducts, rankProducts } from '../services/products.js'

const query = z.object({
  search: z.string().max(100).optional(),
  family: z.string().max(60).optional(),
  sort: z.string().default('name'),
  direction: z.string().default('asc'),
  limit: z.coerce.number().int().min(1).max(100).default(24),
  offset: z.coerce.number().int().min(0).default(0),
})

export const catalogue = Router()

catalogue.get('/', async (req, res) => {
  res.json(await listProducts(query.parse(req.query)))
})

catalogue.get('/ranking/:ranking', async (req, res) => {
  const days = Math.min(Number(req.query.days) || 30, 365)
  res.json(await rankProducts(req.params.ranking, days))
})

/** What the search box offers while somebody types: `ros*` or a part of a name. */
catalogue.get('/suggest', async (req, res) => {
  const typed = String(req.query.q ?? '')
  const pattern = new RegExp(`^${typed.replaceAll('*', '.*')}`, 'i')
  const names = await allNames()
  res.json(names.filter(({ name, latinName }) => pattern.test(name) || pattern.test(latinName)).slice(0, 10))
})

/** Names that have the word in them, with the word marked. */
catalogue.get('/words', async (req, res) => {
  const word = String(req.query.word ?? '').slice(0, 40)
  const pattern = new RegExp(`\\b${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'i')
  const names = await allNames()
  res.json(names.filter(({ name }) => pattern.test(name)).slice(0, 10))
})

catalogue.get('/:slug', async (req, res) => {
  const product = await findProduct(req.params.slug)
  if (product === undefined) throw new HttpError(404, 'no such product')
  const body = JSON.stringify(product)
  const etag = `"${createHash('md5').update(body).digest('hex')}"`
  res.set('ETag', etag)
  if (req.get('if-none-match') === etag) res.status(304).end()
  else res.type('json').send(body)
})

catalogue.get('/images/:name', (req, res, next) => {
  const name = path.basename(req.params.name)
  res.sendFile(path.join(config.UPLOAD_DIR, name), { maxAge: '30d' }, (error) => {
    if (error) next(new HttpError(404, 'no such picture'))
  })
})
