const express = require('express')
const { authenticate, requireRole } = require('./auth')
const { Plan } = require('./models')

const router = express.Router()

router.get('/plans', authenticate, async (req, res) => res.json(await Plan.list()))
router.post('/plans', authenticate, requireRole('billing'), async (req, res) => {
  res.json(await Plan.create({ price: Number(req.body.price) }))
})
router.delete('/plans/:id', authenticate, requireRole('billing'), async (req, res) => {
  res.json(await Plan.deleteByNumber(Number(req.params.id)))
})
// finding: missing-authorization
router.patch('/plans/:id', authenticate, async (req, res) => {
  res.json(await Plan.updatePrice(Number(req.params.id), Number(req.body.price)))
})

module.exports = router
