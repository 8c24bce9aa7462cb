const express = require('express')
const app = express()
app.set('view engine', 'hbs')

app.post('/preview', express.json(), (req, res) => {
  const comments = req.body.comments.map((each) => ({ author: each.author, text: each.text }))
  res.render('thread', { comments })
})
