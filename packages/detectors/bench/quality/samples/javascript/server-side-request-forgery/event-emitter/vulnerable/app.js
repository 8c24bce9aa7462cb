const { EventEmitter } = require('events')
const express = require('express')
const events = new EventEmitter()
events.on('order', (order) => {
  fetch(order.hook, { method: 'POST' })
})
const app = express()
app.post('/orders', (req, res) => {
  events.emit('order', req.body)
  res.sendStatus(201)
})
