import { Router } from 'express'
import { requireSession } from '../auth/session.js'
import { makeReport } from '../services/reports.js'

export const reports = Router()

reports.get('/:kind', requireSession, (req, res) => {
  makeReport(req.params.kind, (error, text) => {
    if (error) return res.status(404).json({ error: 'no such report' })
    return res.type('text').send(text)
  })
})
