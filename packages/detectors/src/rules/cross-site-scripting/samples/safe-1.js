// Escaped, rendered by a template, or sent as JSON.
const escapeHtml = require('escape-html')
const express = require('express')

const app = express()

app.get('/search', (req, res) => {
  // ok: cross-site-scripting
  res.send(`<h1>Results for ${escapeHtml(req.query.q)}</h1>`)
})

app.get('/page', (req, res) => {
  const page = Number(req.query.page)
  // ok: cross-site-scripting
  res.send(`<p>Page ${page}</p>`)
})

app.get('/api/search', (req, res) => {
  // ok: cross-site-scripting
  res.json({ term: req.query.q })
})

app.get('/plain', (req, res) => {
  // ok: cross-site-scripting
  res.type('text/plain').send(req.query.q)
})

app.listen(3000)
