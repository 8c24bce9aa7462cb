const express = require('express')
const Handlebars = require('handlebars')
const nunjucks = require('nunjucks')

const app = express()
app.use(express.json())

app.post('/preview', (req, res) => {
  const text = nunjucks.renderString(`Dear {{ name }}, ${req.body.greeting}`, { name: req.body.name })
  res.type('text/plain').send(text)
})

exports.compiled = Handlebars.compile('{{greeting}}')
app.listen(3000)
