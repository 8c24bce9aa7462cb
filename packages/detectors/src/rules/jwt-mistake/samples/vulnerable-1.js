// A guard that looks into the token and never asks whether it is genuine.
const express = require('express')
const jwt = require('jsonwebtoken')

const app = express()

app.use((req, res, next) => {
  const token = req.headers.authorization?.slice('Bearer '.length)
  // finding: jwt-mistake
  req.user = jwt.decode(token)
  next()
})

app.get('/admin', (req, res) => {
  // finding: jwt-mistake
  const payload = jwt.decode(req.headers.authorization)
  if (payload.role === 'admin') return res.json({ secrets: [] })
  res.status(403).end()
})

app.listen(3000)
