import { Router } from 'express'
import { memberships } from './memberships.js'

export const router = Router()

router.post('/tenant', async (req, res) => {
  const found = await memberships.findOne({ userId: req.session.userId, tenantId: String(req.body.tenantId) })
  if (!found) return res.sendStatus(403)
  req.session.tenantId = found.tenantId
  res.sendStatus(204)
})
