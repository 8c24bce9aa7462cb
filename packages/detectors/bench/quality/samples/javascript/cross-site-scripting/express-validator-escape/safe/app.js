const express = require('express')
const { body } = require('express-validator')
const app = express()
app.post('/preview', body('title').trim().escape(), (req, res) => {
  res.send('<h2>' + req.body.title + '</h2>')
})
