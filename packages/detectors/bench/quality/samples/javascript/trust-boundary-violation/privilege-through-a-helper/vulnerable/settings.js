import { Router } from 'express'
import { remember } from './session-state.js'

export const router = Router()

router.post('/settings', (req, res) => {
  remember(req, req.body)
  res.end()
})
