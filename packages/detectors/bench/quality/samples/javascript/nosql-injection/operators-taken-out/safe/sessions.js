import { Router } from 'express'
import { Account } from './account.js'

export const sessions = Router()

sessions.post('/reset', async (req, res) => {
  const { email, token } = req.body
  const account = await Account.findOne({ email, resetToken: token })
  if (!account) return res.status(404).json({ error: 'unknown link' })
  account.resetToken = undefined
  await account.save()
  res.json({ id: account.id })
})
