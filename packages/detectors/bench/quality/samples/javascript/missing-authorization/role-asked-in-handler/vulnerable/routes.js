import { Router } from 'express'
import { requirePermission } from './permissions.js'
import { teams } from './teams.js'

export const router = Router()

router.post('/teams', requirePermission('teams:write'), async (req, res) => res.json(await teams.create(String(req.body.name))))
router.delete('/teams/:id', requirePermission('teams:write'), async (req, res) => res.json(await teams.removeTeam(Number(req.params.id))))
router.patch('/teams/:id', async (req, res) => {
  res.json(await teams.updateName(Number(req.params.id), String(req.body.name)))
})
