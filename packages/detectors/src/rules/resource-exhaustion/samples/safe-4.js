// Lists of what a caller gives, and of a length with a limit.
const express = require('express')

const app = express()
app.get('/slots', (req, res) => {
  const days = Math.min(Number(req.query.days), 60)
  // ok: resource-exhaustion
  const slots = new Array(days).fill(0)
  // ok: resource-exhaustion
  res.json({ slots, asked: new Array(req.query.name), pair: new Array(Number(req.query.from), Number(req.query.to)) })
})
