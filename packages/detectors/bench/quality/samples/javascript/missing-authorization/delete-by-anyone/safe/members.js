import express from 'express'
import { members } from './store.js'
import { requireRole, requireUser } from './guards.js'

export const router = express.Router()
router.use(requireUser)
router.post('/members', requireRole('admin'), async (req, res) => res.status(201).json(await members.add(String(req.body.name))))
router.patch('/members/:id', requireRole('admin'), async (req, res) => res.json(await members.rename(req.params.id, String(req.body.name))))
router.delete('/members/:id', requireRole('admin'), async (req, res) => res.json(await members.remove(req.params.id)))
