// Constants, members of a list, and paths on this site.
const express = require('express')

const app = express()
const targets = new Set(['/orders', '/profile'])

app.get('/login', (req, res) => {
  const { next } = req.query
  // ok: open-redirect
  res.redirect(targets.has(next) ? next : '/')
})

app.get('/users/:id', (req, res) => {
  // ok: open-redirect
  res.redirect(`/profiles/${req.params.id}`)
})

app.get('/docs', (req, res) => {
  // ok: open-redirect
  res.redirect(`https://docs.example.com/search?q=${req.query.q}`)
})

app.listen(3000)
