import { Router } from 'express'
import { pool } from './pool'

export const orders = Router()

orders.get('/:id', async (req, res) => {
  try {
    const { rows } = await pool.query('select id, total from orders where id = $1', [req.params.id])
    res.json(rows[0] ?? null)
  } catch (error) {
    const failure = error as Error
    res.status(500).send(`<pre>${failure.stack}</pre>`)
  }
})
