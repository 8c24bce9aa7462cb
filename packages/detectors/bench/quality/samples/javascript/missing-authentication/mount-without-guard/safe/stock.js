import { Router } from 'express'
import { db } from './db.js'

export const stock = Router()

stock.get('/', async (req, res) => res.json(await db.stock.all()))
stock.post('/correct', async (req, res) => {
  await db.stock.updateCount(Number(req.body.article), Number(req.body.count))
  res.sendStatus(204)
})
