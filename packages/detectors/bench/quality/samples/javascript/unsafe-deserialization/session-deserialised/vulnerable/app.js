const express = require('express')
const session = require('./session')
const app = express()
app.use((req, res, next) => {
  if (req.cookies.profile) req.profile = session.readSession(req.cookies.profile)
  next()
})
