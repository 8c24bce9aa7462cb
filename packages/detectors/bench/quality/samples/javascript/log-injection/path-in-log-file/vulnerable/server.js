const express = require('express')
const log = require('./log')

const app = express()
app.use(express.json())
app.post('/reservations', (req, res) => {
  log.write(`reservation of ${req.body.guest}`)
  res.status(201).end()
})
app.listen(3000)
