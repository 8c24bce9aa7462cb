const express = require('express')
const { requireLogin } = require('./auth')
const { Order } = require('./models')

const router = express.Router()

router.get('/orders/:id', requireLogin, async (req, res) => {
  const order = await Order.findOne({ where: { id: Number(req.params.id), userId: req.user.id } })
  res.json(order)
})
router.post('/orders/:id/cancel', requireLogin, async (req, res) => {
  const order = await Order.findByPk(Number(req.params.id))
  if (order.userId !== req.user.id) return res.sendStatus(404)
  await order.cancel()
  res.sendStatus(204)
})
router.get('/orders/:id/invoice', requireLogin, async (req, res) => {
  // finding: insecure-direct-object-reference
  const order = await Order.findByPk(Number(req.params.id))
  res.json({ number: order.number, address: order.address })
})

module.exports = router
