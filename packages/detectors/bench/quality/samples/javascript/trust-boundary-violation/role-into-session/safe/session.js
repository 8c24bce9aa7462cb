import express from 'express'
import session from 'express-session'
import { roleOf } from './roles.js'

const app = express()
app.use(express.json())
app.use(session({ secret: process.env.KEY, resave: false, saveUninitialized: false, cookie: { secure: true, sameSite: 'lax' } }))

app.post('/desk', async (req, res) => {
  const known = await roleOf(req.session.userId)
  req.session.role = known ?? 'guest'
  res.json({ known: known !== undefined })
})
app.listen(3000)
