// A register of users with hashes that are made to be fast.
const crypto = require('node:crypto')
const express = require('express')
const md5 = require('md5')

const app = express()
const users = new Map()
app.use(express.json())

app.post('/register', (req, res) => {
  const { name, password } = req.body
  // finding: weak-password-hash
  users.set(name, crypto.createHash('sha1').update(password).digest('hex'))
  res.status(201).end()
})

app.post('/legacy', (req, res) => {
  // finding: weak-password-hash
  users.set(req.body.name, md5(req.body.password))
  res.status(201).end()
})

app.listen(3000)
