import { Router } from 'express'
import { config } from '../config.js'
import { HttpError } from '../middleware/errors.js'
import { unsubscribe } from '../services/newsletter.js'
import { listProducts } from '../services/products.js'
import { partnerOf, unsubscribedCustomer } from '../services/tokens.js'

export const feed = Router()

/** For price comparison sites, with a key each. */
feed.get('/products.json', async (req, res) => {
  const partner = await partnerOf(req.get('x-feed-key') ?? '')
  if (partner === undefined) throw new HttpError(401, 'unknown key')
  const products = await listProducts({ sort: 'name', direction: 'asc', limit: 1000, offset: 0 })
  res.json(products.map(({ slug, name, priceCents }) => ({ url: `${config.PUBLIC_URL}/p/${slug}`, name, priceCents })))
})

/** The link in each newsletter. */
feed.post('/unsubscribe', async (req, res) => {
  const customerId = unsubscribedCustomer(String(req.query.token ?? ''))
  if (customerId === undefined) throw new HttpError(400, 'this link is no longer good')
  await unsubscribe(customerId)
  res.status(204).end()
})
