import { Router } from 'express'
import { requireAdmin } from './require-admin'
import { exportAll, prune, rebuild } from './tasks'

export const admin = Router()

admin.post('/rebuild', requireAdmin, async (req, res) => res.json(await rebuild()))
admin.post('/prune', requireAdmin, async (req, res) => res.json(await prune()))
admin.get('/export', requireAdmin, async (req, res) => res.json(await exportAll()))
