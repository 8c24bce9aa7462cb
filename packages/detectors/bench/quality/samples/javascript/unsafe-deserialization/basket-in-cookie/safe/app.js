const express = require('express')
const cookieParser = require('cookie-parser')
const basket = require('./basket')

const app = express()
app.use(cookieParser())
app.get('/basket', (req, res) => {
  const items = basket.read(req.cookies.basket)
  res.json(items)
})
app.listen(3000)
