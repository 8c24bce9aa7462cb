// Lists of origins, or no credentials.
const express = require('express')
const cors = require('cors')

const allowed = ['https://app.example.com', 'https://admin.example.com']
const app = express()
// ok: cors-mistake
app.use('/api', cors({ origin: allowed, credentials: true }))
// ok: cors-mistake
app.use('/public', cors({ origin: true }))

app.use((req, res, next) => {
  const { origin } = req.headers
  if (allowed.includes(origin)) {
    // ok: cors-mistake
    res.header('Access-Control-Allow-Origin', origin)
    res.header('Access-Control-Allow-Credentials', 'true')
  }
  next()
})

app.get('/fonts', (req, res) => {
  // ok: cors-mistake
  res.header('Access-Control-Allow-Origin', req.headers.origin)
  res.end()
})
