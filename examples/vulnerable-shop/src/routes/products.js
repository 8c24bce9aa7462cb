import { Router } from 'express'
import { findProducts } from '../db/products.js'
import { cacheKey } from '../services/cache.js'

export const products = Router()
const cache = new Map()

products.get('/', async (req, res) => {
  const text = req.query.text ?? ''
  const key = cacheKey(text, req.query.order)
  if (!cache.has(key)) cache.set(key, await findProducts(text, req.query.order))
  res.json(cache.get(key))
})
