import express from 'express'

const router = express.Router()

router.post('/switch', (req, res) => {
  const { role } = req.query
  // finding: trust-boundary-violation
  req.session.role = role
  res.end()
})

export default router
