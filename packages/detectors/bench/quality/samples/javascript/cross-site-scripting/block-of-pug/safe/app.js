const express = require('express')
const { posts } = require('./posts')

const app = express()
app.set('views', `${__dirname}/views`)
app.set('view engine', 'pug')
app.get('/search', (req, res) => {
  const found = posts.filter((post) => post.title.includes(req.query.q))
  res.render('search', { term: req.query.q, found })
})
app.listen(3000)
