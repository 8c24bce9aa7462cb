// All attributes, or a setting decides; and cookies that are for scripts.
const express = require('express')
const session = require('express-session')

const app = express()
// ok: insecure-cookie
app.use(session({ secret: process.env.SECRET, cookie: { secure: process.env.NODE_ENV === 'production', sameSite: 'lax' } }))

const options = { httpOnly: true, secure: true, sameSite: 'strict' }

app.post('/login', (req, res) => {
  // ok: insecure-cookie
  res.cookie('session', req.sessionID, options)
  // ok: insecure-cookie
  res.cookie('refresh_token', req.token, { ...options, maxAge: 1000 })
  // ok: insecure-cookie
  res.cookie('XSRF-TOKEN', req.csrfToken())
  // ok: insecure-cookie
  res.cookie('theme', 'dark')
  // ok: insecure-cookie
  res.clearCookie('session')
  res.end()
})
