import express from 'express'

const views = ['reader', 'writer']
const router = express.Router()

router.post('/view', (req, res) => {
  if (!views.includes(req.body.role)) return res.sendStatus(400)
  // ok: trust-boundary-violation
  req.session.role = req.body.role
  // ok: trust-boundary-violation
  req.session.language = req.body.language
  res.end()
})

export default router
