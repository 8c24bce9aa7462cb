const express = require('express')
const app = express()
app.set('view engine', 'ejs')

app.get('/search', (req, res) => {
  res.render('search', { word: req.query.word, title: 'Search' })
})

app.listen(3000)
