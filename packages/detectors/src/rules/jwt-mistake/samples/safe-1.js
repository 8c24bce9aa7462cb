// The token is verified with a key from outside and one algorithm.
const express = require('express')
const jwt = require('jsonwebtoken')

const app = express()
const key = process.env.JWT_KEY

app.use((req, res, next) => {
  const token = req.headers.authorization?.slice('Bearer '.length)
  try {
    // ok: jwt-mistake
    req.user = jwt.verify(token, key, { algorithms: ['HS256'] })
    next()
  } catch {
    res.status(401).end()
  }
})

app.get('/token', (req, res) => {
  // ok: jwt-mistake
  res.json({ token: jwt.sign({ id: req.user.id }, key, { expiresIn: '1h' }) })
})

app.listen(3000)
