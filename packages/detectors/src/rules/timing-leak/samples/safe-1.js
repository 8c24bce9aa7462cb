// The same in constant time.
const crypto = require('crypto')
const express = require('express')

const app = express()
app.use(express.text())

app.post('/payments', (req, res) => {
  const expected = crypto.createHmac('sha256', process.env.SECRET).update(req.body).digest()
  const given = Buffer.from(String(req.headers['x-signature']), 'hex')
  // ok: timing-leak
  if (given.length !== expected.length || !crypto.timingSafeEqual(given, expected)) return res.status(401).end()
  res.end()
})

app.get('/page', (req, res) => {
  // ok: timing-leak
  if (req.get('if-none-match') === etagOf('page')) return res.status(304).end()
  // ok: timing-leak
  if (req.headers['x-requested-with'] === 'XMLHttpRequest') return res.json({})
  // ok: timing-leak
  if (req.headers.authorization === undefined) return res.status(401).end()
  res.end()
})
