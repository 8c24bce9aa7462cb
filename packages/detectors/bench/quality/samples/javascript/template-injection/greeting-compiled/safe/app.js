const express = require('express')
const ejs = require('ejs')
const app = express()
app.get('/hello', (req, res) => {
  const page = ejs.render('<h1>Hello <%= name %></h1>', { name: req.query.name })
  res.type('text').send(page)
})
