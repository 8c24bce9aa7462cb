const express = require('express')
const { engine } = require('express-handlebars')

const app = express()
app.engine('handlebars', engine({ defaultLayout: 'main' }))
app.set('view engine', 'handlebars')
app.set('views', './views')

app.get('/category/:name', (req, res) => {
  res.render('category', { heading: req.params.name, products: [] })
})
app.listen(8080)
