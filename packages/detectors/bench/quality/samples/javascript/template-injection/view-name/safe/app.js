const express = require('express')
const app = express()
app.set('view engine', 'pug')
const pages = { about: 'pages/about', terms: 'pages/terms' }
app.get('/pages/:page', (req, res) => {
  const view = pages[req.params.page]
  if (!view) return res.sendStatus(404)
  res.render(view)
})
