import { Router } from 'express'
import { memberships } from './memberships.js'

export const router = Router()

router.post('/tenant', async (req, res) => {
  req.session.tenantId = req.body.tenantId
  res.sendStatus(204)
})
