import { Router } from 'express'
import { findProducts } from '../db/products.js'

export const search = Router()

search.get('/', async (req, res) => {
  const words = req.query.q
  const found = await findProducts('', 'name')
  const items = found.map((product) => `<li>${product.id}</li>`).join('')
  res.send(`<h1>Results for ${words}</h1><ul>${items}</ul>`)
})
