// Mails whose text the customer writes.
const ejs = require('ejs')
const express = require('express')
const Handlebars = require('handlebars')

const app = express()
app.use(express.json())

app.post('/preview', (req, res) => {
  // finding: template-injection
  const text = ejs.render(req.body.template, { name: 'Ada' })
  res.json({ text })
})

app.post('/mail', (req, res) => {
  const layout = '<p>' + req.body.greeting + ', {{name}}</p>'
  // finding: template-injection
  const template = Handlebars.compile(layout)
  res.json({ text: template({ name: 'Ada' }) })
})

app.listen(3000)
