import express from 'express'
import csrf from 'tiny-csrf'
import session from 'express-session'
import { addresses } from './addresses.js'

const app = express()
app.use(express.urlencoded({ extended: false }))
app.use(session({ secret: process.env.SESSION_KEY, resave: false }))
app.use(csrf())

app.post('/address', async (req, res) => {
  await addresses.updateStreet(req.session.userId, String(req.body.street))
  res.redirect('/address')
})
app.listen(3000)
