const express = require('express')
const tickets = require('./tickets')

const app = express()
app.get('/tickets', (req, res, next) => {
  const { status, owner, tag } = req.query
  tickets.find({ status, owner, tag }).then((rows) => res.json(rows), next)
})
app.listen(3000)
