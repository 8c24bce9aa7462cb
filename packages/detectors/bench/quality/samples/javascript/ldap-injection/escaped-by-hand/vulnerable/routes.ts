import express from 'express'
import { userOf } from './auth'

export const app = express()
app.use(express.urlencoded({ extended: false }))
app.post('/sign-in', async (req, res) => {
  const user = await userOf(req.body.login)
  res.status(user ? 200 : 401).end()
})
