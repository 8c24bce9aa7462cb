const express = require('express')
const { digest } = require('./digest')
const users = new Map()
const app = express()
app.post('/register', (req, res) => {
  const { name, password } = req.body
  users.set(name, digest(password))
  res.sendStatus(201)
})
