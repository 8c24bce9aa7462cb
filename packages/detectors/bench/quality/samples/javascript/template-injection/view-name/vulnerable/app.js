const express = require('express')
const app = express()
app.set('view engine', 'pug')
app.get('/pages/:page', (req, res) => {
  res.render(`pages/${req.params.page}`)
})
