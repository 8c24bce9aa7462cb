// Messages of a payment service.
const crypto = require('crypto')
const express = require('express')

const app = express()
app.use(express.text())

app.post('/payments', (req, res) => {
  const expected = crypto.createHmac('sha256', process.env.SECRET).update(req.body).digest('hex')
  // finding: timing-leak
  if (req.headers['x-signature'] !== expected) return res.status(401).end()
  res.end()
})

app.get('/admin', (req, res) => {
  // finding: timing-leak
  if (req.get('x-api-key') === process.env.API_KEY) return res.json({ ok: true })
  res.status(403).end()
})
