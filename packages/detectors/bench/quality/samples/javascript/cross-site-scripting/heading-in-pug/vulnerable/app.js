const express = require('express')
const app = express()
app.set('view engine', 'pug')

app.get('/topic/:name', (req, res) => {
  res.render('topic', { topic: { name: req.params.name } })
})
