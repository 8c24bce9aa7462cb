import { Router } from 'express'
import { Card } from './models.js'
import { requireUser } from './session.js'

export const cards = Router()
cards.use(requireUser)


cards.get('/cards/:id', async (req, res) => res.json(await Card.findOne({ _id: String(req.params.id), owner: req.session.userId })))
cards.delete('/cards/:id', async (req, res) => res.json(await Card.deleteOne({ _id: String(req.params.id), owner: req.session.userId })))
cards.post('/cards/:id/move', async (req, res) => {
  const card = await Card.findById(String(req.params.id))
  card.column = String(req.body.column)
  res.json(await card.save())
})
