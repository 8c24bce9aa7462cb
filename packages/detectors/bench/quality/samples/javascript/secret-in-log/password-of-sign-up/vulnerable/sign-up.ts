import bcrypt from 'bcrypt'
import { Router } from 'express'
import { logger } from './logger'
import { users } from './users'

export const signUp = Router()

signUp.post('/sign-up', async (req, res) => {
  const { email, password } = req.body
  logger.debug(`sign-up of ${email} with ${password}`)
  await users.insert({ email, hash: await bcrypt.hash(password, 12) })
  res.status(201).end()
})
