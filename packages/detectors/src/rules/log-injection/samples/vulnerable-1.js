// A log in lines of text.
const express = require('express')

const app = express()
app.use(express.json())

app.post('/login', (req, res) => {
  // finding: log-injection
  console.log(`sign in of ${req.body.user} failed`)
  // finding: log-injection
  console.warn('again', 'from ' + req.body.device)
  res.status(401).end()
})

app.get('/search', (req, res) => {
  const line = 'search for ' + req.query.q
  // finding: log-injection
  console.info(line)
  res.end()
})
