const express = require('express')
const app = express()
app.post('/later', (req, res) => {
  const { action, delay } = req.body
  setTimeout('actions.' + action + '()', Number(delay))
  res.end()
})
