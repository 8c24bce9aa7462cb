import { Router } from 'express'
import { requireAuth } from './auth.js'
import { db } from './db.js'

export const router = Router()

router.post('/files', requireAuth, async (req, res) => res.json(await db.file.create(String(req.body.name))))
router.put('/files/:id', requireAuth, async (req, res) => res.json(await db.file.updateName(Number(req.params.id))))
router.post('/files/:id/share', requireAuth, async (req, res) => res.json(await db.file.addShare(Number(req.params.id))))
router.delete('/files/:id', async (req, res) => {
  await db.file.removeByNumber(Number(req.params.id))
  res.sendStatus(204)
})
