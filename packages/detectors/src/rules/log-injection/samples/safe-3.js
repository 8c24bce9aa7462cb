// What is no log, and what is one of JSON.
const { appendFileSync } = require('node:fs')
const express = require('express')

const app = express()
app.use(express.json())
app.post('/orders', (req, res) => {
  // ok: log-injection
  appendFileSync('orders.txt', `${req.body.name}\n`)
  // ok: log-injection
  appendFileSync('orders.log', JSON.stringify({ name: req.body.name }) + '\n')
  res.status(201).end()
})
