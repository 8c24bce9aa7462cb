// Sign-in with a cookie of its own, and with sessions.
const express = require('express')
const session = require('express-session')

const app = express()
// finding: insecure-cookie
app.use(session({ secret: process.env.SECRET, cookie: { httpOnly: false } }))

app.post('/login', (req, res) => {
  // finding: insecure-cookie
  res.cookie('session', req.sessionID)
  // finding: insecure-cookie
  res.cookie('refresh_token', req.token, { maxAge: 1000, secure: true })
  // finding: insecure-cookie
  res.cookie('auth', req.token, { httpOnly: false, secure: true })
  res.end()
})

app.post('/other', (req, res) => {
  // finding: insecure-cookie
  res.status(200).cookie('jwt', req.token, { httpOnly: true, secure: false }).end()
})
