const express = require('express')
const session = require('express-session')

const app = express()
app.use(session({ secret: process.env.SESSION_KEY }))

app.post('/preferences', (req, res) => {
  req.session.theme = req.body.theme
  // finding: trust-boundary-violation
  req.session.isAdmin = req.body.isAdmin === true || req.body.isAdmin
  res.end()
})
