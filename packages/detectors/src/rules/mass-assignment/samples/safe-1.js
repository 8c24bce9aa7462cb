// Fields are named, or listed.
const express = require('express')
const { Sequelize, DataTypes } = require('sequelize')
const _ = require('lodash')
const { validate } = require('./validate')
const { orderSchema } = require('./schemas')

const sequelize = new Sequelize(process.env.DATABASE_URL)
const Order = sequelize.define('Order', { total: DataTypes.INTEGER, paid: DataTypes.BOOLEAN })

const app = express()
app.use(express.json())

app.post('/orders', async (req, res) => {
  const { total } = req.body
  // ok: mass-assignment
  const order = await Order.create({ total, paid: false })
  // ok: mass-assignment
  await Order.create(req.body, { fields: ['total'] })
  // ok: mass-assignment
  await Order.create(_.pick(req.body, ['total', 'note']))
  res.json(order)
})

app.put('/orders/:id', validate(orderSchema), async (req, res) => {
  const order = await Order.findByPk(req.params.id)
  // ok: mass-assignment
  await order.update(req.body)
  res.json(order)
})

app.post('/preview', (req, res) => {
  // ok: mass-assignment
  const preview = Object.assign({}, req.body)
  res.json({ lines: Object.keys(preview).length })
})
