// Query builders, a guard whose roles only sound like a choice of fields, and all that one function of another file stores.
import express from 'express'
import createKnex from 'knex'
import { Model } from 'sequelize'

const knex = createKnex({ client: 'pg' })
const customers = () => knex('customers')
const app = express()

app.put('/profile', async (req, res) => {
  // finding: mass-assignment
  await customers().where({ id: req.session.customer }).update(req.body)
  res.end()
})

app.post('/customers', async (req, res) => {
  // finding: mass-assignment
  const [id] = await knex('customers').insert({ ...req.body, created: new Date() }).returning('id')
  res.json({ id })
})

class Clerk extends Model {}

app.post('/clerks', requireRole('picker', 'manager'), async (req, res) => {
  const { password, ...fields } = req.body
  // finding: mass-assignment
  await Clerk.create({ ...fields, digest: await digestOf(password) })
  res.end()
})
