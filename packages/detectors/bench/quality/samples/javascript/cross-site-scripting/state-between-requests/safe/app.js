const express = require('express')
const he = require('he')
const app = express()
const comments = []
app.post('/comments', (req, res) => {
  comments.push({ author: req.body.author, text: req.body.text })
  res.sendStatus(201)
})
app.get('/comments', (req, res) => {
  res.send('<ul>' + comments.map(({ text }) => '<li>' + he.encode(text) + '</li>').join('') + '</ul>')
})
