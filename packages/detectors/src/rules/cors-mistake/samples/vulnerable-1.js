// An API that sends the origin back.
const express = require('express')
const cors = require('cors')

const app = express()
// finding: cors-mistake
app.use('/api', cors({ origin: true, credentials: true }))

app.use((req, res, next) => {
  // finding: cors-mistake
  res.header('Access-Control-Allow-Origin', req.headers.origin || '*')
  res.header('Access-Control-Allow-Credentials', 'true')
  next()
})
