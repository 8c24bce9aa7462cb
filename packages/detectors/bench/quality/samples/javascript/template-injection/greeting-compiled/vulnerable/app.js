const express = require('express')
const ejs = require('ejs')
const app = express()
app.get('/hello', (req, res) => {
  const page = ejs.render('<h1>Hello ' + req.query.name + '</h1>')
  res.type('text').send(page)
})
