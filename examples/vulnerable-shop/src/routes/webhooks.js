import { Router } from 'express'
import { requireSession } from '../auth/session.js'
import { notify } from '../services/notify.js'

export const webhooks = Router()

webhooks.post('/test', requireSession, async (req, res) => {
  const status = await notify(req.body.url, { event: 'test' })
  res.json({ status })
})
