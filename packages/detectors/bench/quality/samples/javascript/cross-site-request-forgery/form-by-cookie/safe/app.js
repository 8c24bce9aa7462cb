const express = require('express')
const session = require('express-session')
const { csrfSync } = require('csrf-sync')

const { csrfSynchronisedProtection } = csrfSync({ getTokenFromRequest: (req) => req.body.token })
const app = express()
app.use(express.urlencoded({ extended: false }))
app.use(session({ secret: process.env.KEY, resave: false, saveUninitialized: false, cookie: { secure: true, sameSite: 'none' } }))

app.post('/address', csrfSynchronisedProtection, async (req, res) => {
  if (!req.session.userId) return res.redirect('/sign-in')
  req.session.street = String(req.body.street).slice(0, 80)
  res.redirect('/address')
})

app.listen(3000)
