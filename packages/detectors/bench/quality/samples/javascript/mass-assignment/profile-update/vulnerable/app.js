import express from 'express'
import { requireUser } from './session.js'
import { updateProfile } from './profiles.js'

const app = express()
app.use(express.json())
app.patch('/me', requireUser, async (req, res) => {
  const user = await updateProfile(req.userId, req.body)
  res.json({ id: user.id, name: user.name })
})
app.listen(3000)
