import { Router } from 'express'
import { Book } from './book'

export const search = Router()
search.get('/books', async (req, res) => {
  const found = await Book.find({ title: { $eq: String(req.query.title) } }).limit(20)
  res.json(found)
})
