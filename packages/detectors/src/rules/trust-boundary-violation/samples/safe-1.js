const express = require('express')
const { User } = require('./models')

const router = express.Router()

router.post('/login', async (req, res) => {
  const user = await User.findOne({ name: String(req.body.name) })
  if (!user || !(await user.hasPassword(String(req.body.password)))) return res.sendStatus(401)
  // ok: trust-boundary-violation
  req.session.userId = user.id
  // ok: trust-boundary-violation
  req.session.role = user.role
  res.end()
})

module.exports = router
