const express = require('express')
const { Order } = require('./models')

const app = express()
// finding: resource-exhaustion
app.use(express.json({ limit: '500mb' }))

app.get('/orders', async (req, res) => {
  const limit = Number(req.query.limit) || 20
  // hint: resource-exhaustion
  const orders = await Order.find({ open: true }).limit(limit)
  // hint: resource-exhaustion
  const more = await Order.findAll({ limit: Number(req.query.limit) })
  res.json({ orders, more })
})
