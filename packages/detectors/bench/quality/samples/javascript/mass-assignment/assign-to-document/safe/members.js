const express = require('express')
const mongoose = require('mongoose')

const Member = mongoose.model(
  'Member',
  new mongoose.Schema({ name: String, street: String, role: { type: String, default: 'reader' } }),
)
const editable = ['name', 'street']

const router = express.Router()
router.patch('/me', async (req, res) => {
  const member = await Member.findById(req.session.memberId)
  for (const field of editable) if (field in req.body) member[field] = req.body[field]
  await member.save()
  res.json({ name: member.name, street: member.street })
})

module.exports = { router, editable }
