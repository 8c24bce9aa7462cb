import { Router } from 'express'
import { findUser } from './users.js'

export const router = Router()

router.post('/enter', async (req, res) => {
  const user = await findUser(String(req.body.name), String(req.body.password))
  if (!user) return res.sendStatus(401)
  req.session.userId = user.id
  req.session.role = req.body.role
  res.redirect('/')
})
