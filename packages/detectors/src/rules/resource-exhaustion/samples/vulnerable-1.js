// Placeholders of any size.
const crypto = require('crypto')
const express = require('express')
const multer = require('multer')

const app = express()

app.get('/blank', (req, res) => {
  const size = parseInt(req.query.size, 10) * 1024
  // finding: resource-exhaustion
  res.send(Buffer.alloc(size))
})

app.get('/line/:width', (req, res) => {
  // finding: resource-exhaustion
  res.type('text').send('-'.repeat(+req.params.width))
})

app.get('/random', (req, res) => {
  // finding: resource-exhaustion
  res.json(crypto.randomBytes(Number(req.query.count)).toString('hex'))
})

// finding: resource-exhaustion
const upload = multer({ storage: multer.memoryStorage() })

module.exports = { app, upload }
