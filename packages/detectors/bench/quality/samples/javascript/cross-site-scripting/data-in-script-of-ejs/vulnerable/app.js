const express = require('express')
const app = express()
app.set('view engine', 'ejs')

app.post('/chart', express.json(), (req, res) => {
  res.render('chart.ejs', { series: req.body.series })
})
