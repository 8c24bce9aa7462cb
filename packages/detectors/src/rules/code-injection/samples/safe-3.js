// A bound function is a function, whatever it was read from.
const express = require('express')
const app = express()

app.get('/later', (req, res) => {
  const socket = req.query.socket
  // ok: code-injection
  setTimeout(socket.close.bind(socket), 1000)
  res.end()
})
