const express = require('express')
const { Order } = require('./models')

const app = express()
// ok: resource-exhaustion
app.use(express.json({ limit: '2mb' }))

app.get('/orders', async (req, res) => {
  const limit = Math.min(Number(req.query.limit) || 20, 100)
  // ok: resource-exhaustion
  const orders = await Order.find({ open: true }).limit(limit)
  // ok: resource-exhaustion
  const more = await Order.findAll({ limit: 50 })
  res.json({ orders, more })
})
