// Fields that are named, and a choice of them before the handler.
import express from 'express'
import createKnex from 'knex'
import { Model } from 'sequelize'

const knex = createKnex({ client: 'pg' })
const customers = () => knex('customers')
const app = express()

app.put('/profile', async (req, res) => {
  const { name, city } = req.body
  // ok: mass-assignment
  await customers().where({ id: req.session.customer }).update({ name, city })
  res.end()
})

app.post('/customers', async (req, res) => {
  // ok: mass-assignment
  const [id] = await knex('customers').insert({ name: String(req.body.name), created: new Date() }).returning('id')
  res.json({ id })
})

class Clerk extends Model {}

app.post('/clerks', pickFields('name', 'email'), async (req, res) => {
  // ok: mass-assignment
  await Clerk.create(req.body)
  res.end()
})
