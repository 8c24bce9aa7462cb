import { Router } from 'express'
import { z } from 'zod'
import { HttpError } from '../middleware/errors.js'
import { requireCustomer, signedIn } from '../middleware/identity.js'
import { findProduct } from '../services/products.js'
import { addReview, removeReview, reviewsOf } from '../services/reviews.js'

const review = z.object({ stars: z.number().int().min(1).max(5), body: z.string().min(10).max(4000) })

export const reviews = Router()

reviews.get('/:slug/reviews', async (req, res) => {
  const product = await findProduct(req.params.slug)
  if (product === undefined) throw new HttpError(404, 'no such product')
  res.json(await reviewsOf(product.id, 50))
})

reviews.post('/:slug/reviews', requireCustomer, async (req, res) => {
  const product = await findProduct(String(req.params.slug))
  if (product === undefined) throw new HttpError(404, 'no such product')
  const { id: customerId, name: author } = signedIn(req)
  const { stars, body } = review.parse(req.body)
  res.status(201).json(await addReview({ productId: product.id, customerId, author, stars, body }))
})

reviews.delete('/:slug/reviews/:id', requireCustomer, async (req, res) => {
  const removed = await removeReview(Number(req.params.id), signedIn(req).id)
  res.status(removed === 0 ? 404 : 204).end()
})
