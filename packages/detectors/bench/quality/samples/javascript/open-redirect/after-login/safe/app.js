const express = require('express')
const app = express()
const isLocal = (path) => typeof path === 'string' && path.startsWith('/') && !path.startsWith('//')
app.get('/login', (req, res) => {
  const next = isLocal(req.query.next) ? req.query.next : '/'
  res.redirect(next)
})
