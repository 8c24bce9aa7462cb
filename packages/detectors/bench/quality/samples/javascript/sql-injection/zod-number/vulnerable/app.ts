import express from 'express'
import { z } from 'zod'
import { db } from './db.js'

const schema = z.object({ id: z.string().min(1) })
const app = express()
app.get('/items/:id', async (req, res) => {
  const { id } = schema.parse(req.params)
  const rows = await db.query(`SELECT * FROM items WHERE id = ${id}`)
  res.json(rows)
})
