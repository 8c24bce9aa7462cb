const express = require('express')
const app = express()
app.use((req, res, next) => {
  res.locals.trace = req.query.trace
  next()
})
app.get('/', (req, res) => {
  res.setHeader('X-Trace', encodeURIComponent(res.locals.trace))
  res.end()
})
