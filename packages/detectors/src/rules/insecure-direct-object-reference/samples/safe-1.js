const express = require('express')
const { requireLogin, requireRole } = require('./auth')
const { Order } = require('./models')

const router = express.Router()

router.get('/orders/:id', requireLogin, async (req, res) => {
  res.json(await Order.findOne({ where: { id: Number(req.params.id), userId: req.user.id } }))
})
router.delete('/orders/:id', requireLogin, async (req, res) => {
  await Order.destroy({ where: { id: Number(req.params.id), userId: req.user.id } })
  res.sendStatus(204)
})
router.get('/orders/:id/invoice', requireLogin, async (req, res) => {
  // ok: insecure-direct-object-reference
  const order = await Order.findByPk(Number(req.params.id))
  if (!order || order.userId !== req.user.id) return res.sendStatus(404)
  res.json({ number: order.number })
})
router.get('/orders/:id/history', requireLogin, requireRole('support'), async (req, res) => {
  // ok: insecure-direct-object-reference
  res.json(await Order.findByPk(Number(req.params.id)))
})

module.exports = router
