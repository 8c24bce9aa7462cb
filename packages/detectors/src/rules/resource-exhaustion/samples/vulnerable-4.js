// A list of as many as a caller says.
const express = require('express')

const app = express()
app.get('/slots', (req, res) => {
  const days = Number(req.query.days)
  // finding: resource-exhaustion
  res.json(new Array(days).fill(0))
})
