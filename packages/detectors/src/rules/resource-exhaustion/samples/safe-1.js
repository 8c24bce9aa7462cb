// Bounded numbers.
const crypto = require('crypto')
const express = require('express')
const multer = require('multer')

const app = express()
const MAX_WIDTH = 200

app.get('/blank', (req, res) => {
  // ok: resource-exhaustion
  res.send(Buffer.alloc(Math.min(parseInt(req.query.size, 10) || 0, 4096)))
})

app.get('/line/:width', (req, res) => {
  const width = Number(req.params.width)
  if (!(width <= MAX_WIDTH)) return res.status(400).end()
  // ok: resource-exhaustion
  res.type('text').send('-'.repeat(width))
})

app.get('/random', (req, res) => {
  const count = Number(req.query.count)
  if (count > 64) return res.status(400).end()
  // ok: resource-exhaustion
  res.json(crypto.randomBytes(count).toString('hex'))
})

// ok: resource-exhaustion
const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 1000000 } })

module.exports = { app, upload }
