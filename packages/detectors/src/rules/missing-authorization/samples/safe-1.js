const express = require('express')
const { authenticate, requireRole } = require('./auth')
const { Member } = require('./models')

const router = express.Router()

router.post('/members', authenticate, requireRole('admin'), async (req, res) => res.json(await Member.create()))
router.delete('/members/:id', authenticate, requireRole('admin'), async (req, res) => {
  res.json(await Member.deleteByNumber(Number(req.params.id)))
})
// ok: missing-authorization
router.patch('/members/:id', authenticate, async (req, res) => {
  if (req.user.id !== Number(req.params.id)) return res.sendStatus(403)
  res.json(await Member.updateName(req.user.id, String(req.body.name)))
})
// ok: missing-authorization
router.post('/members/:id/messages', authenticate, async (req, res) => {
  res.json(await Member.sendMessage(Number(req.params.id), String(req.body.text)))
})

module.exports = router
