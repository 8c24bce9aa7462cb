import express from 'express'
import session from 'express-session'
import { addresses } from './addresses.js'

const app = express()
app.use(express.urlencoded({ extended: false }))
app.use(session({ secret: process.env.SESSION_KEY, resave: false, cookie: { secure: true } }))
app.use((req, res, next) => {
  if (req.method !== 'GET' && req.get('origin') !== process.env.OWN_ORIGIN) return res.sendStatus(403)
  next()
})

app.post('/address', async (req, res) => {
  await addresses.updateStreet(req.session.userId, String(req.body.street))
  res.redirect('/address')
})
app.listen(3000)
