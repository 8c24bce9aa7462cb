// What is read of a request is a text, and a timer runs it.
const express = require('express')
const app = express()

app.get('/later', (req, res) => {
  // finding: code-injection
  setTimeout(req.query.close, 1000)
  res.end()
})
