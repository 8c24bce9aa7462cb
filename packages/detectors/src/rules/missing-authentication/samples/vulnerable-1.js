const express = require('express')
const { requireAuth } = require('./auth')
const { Invoice } = require('./models')

const router = express.Router()

router.get('/invoices', requireAuth, async (req, res) => res.json(await Invoice.list()))
router.post('/invoices', requireAuth, async (req, res) => {
  res.json(await Invoice.create({ total: Number(req.body.total) }))
})
router.put('/invoices/:id', requireAuth, async (req, res) => {
  res.json(await Invoice.updateTotal(String(req.params.id), Number(req.body.total)))
})
router.post('/invoices/:id/send', requireAuth, async (req, res) => {
  await Invoice.sendByMail(String(req.params.id))
  res.sendStatus(204)
})
// finding: missing-authentication
router.delete('/invoices/:id', async (req, res) => {
  await Invoice.deleteByNumber(String(req.params.id))
  res.sendStatus(204)
})

module.exports = router
