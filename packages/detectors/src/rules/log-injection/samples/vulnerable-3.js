// A file of lines, written by hand.
const { appendFileSync } = require('node:fs')
const express = require('express')

const app = express()
app.use(express.json())
app.post('/orders', (req, res) => {
  // finding: log-injection
  appendFileSync('orders.log', `${Date.now()} order of ${req.body.name}\n`)
  res.status(201).end()
})
