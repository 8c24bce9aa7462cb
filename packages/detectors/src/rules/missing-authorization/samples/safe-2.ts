import express from 'express'
import { reports } from './reports'
import { requireAdmin } from './auth'

const admin = express.Router()
admin.use(requireAdmin)
admin.get('/admin/reports', async (req, res) => res.json(await reports.list()))
admin.post('/admin/reports', async (req, res) => res.json(await reports.create()))
// ok: missing-authorization
admin.delete('/admin/reports/:id', async (req, res) => res.json(await reports.deleteReport(Number(req.params.id))))
// ok: missing-authorization
admin.post('/admin/reports/:id/publish', async (req, res) => res.json(await reports.publish(Number(req.params.id))))

export default admin
