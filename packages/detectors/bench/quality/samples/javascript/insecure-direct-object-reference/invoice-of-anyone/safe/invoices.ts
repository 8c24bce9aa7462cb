import { Router } from 'express'
import { pool } from './pool'
import { signedIn } from './signed-in'

export const invoices = Router()
invoices.use(signedIn)

invoices.get('/', async (req, res) => {
  const { rows } = await pool.query('select * from invoices where customer_id = $1', [res.locals.customerId])
  res.json(rows)
})

invoices.get('/:id', async (req, res) => {
  const { rows } = await pool.query('select * from invoices where id = $1 and customer_id = $2', [req.params.id, res.locals.customerId])
  res.json(rows[0] ?? null)
})
