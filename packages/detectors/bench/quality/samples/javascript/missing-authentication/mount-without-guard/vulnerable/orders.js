import { Router } from 'express'
import { db } from './db.js'

export const orders = Router()

orders.post('/', async (req, res) => res.json(await db.order.create({ title: String(req.body.title) })))
orders.put('/:id', async (req, res) => res.json(await db.order.updateTitle(Number(req.params.id))))
orders.delete('/:id', async (req, res) => res.json(await db.order.removeByNumber(Number(req.params.id))))
