const express = require('express')
const { send } = require('./mail')
const app = express()
app.post('/invite', (req, res) => {
  send(req.body.address)
  res.sendStatus(202)
})
