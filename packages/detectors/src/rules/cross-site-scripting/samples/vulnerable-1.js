// Express pages made of strings.
const express = require('express')

const app = express()

app.get('/search', (req, res) => {
  const term = req.query.q
  // finding: cross-site-scripting
  res.send(`<h1>Results for ${term}</h1>`)
})

app.get('/greet/:name', (req, res) => {
  const page = '<p>Hello ' + req.params.name + '</p>'
  // finding: cross-site-scripting
  res.status(200).send(page)
})

app.listen(3000)
