// A template compiled once, and a name chosen from a list.
import express from 'express'
import Handlebars from 'handlebars'

// ok: template-injection
const greet = Handlebars.compile('<p>Hello, {{name}}</p>')
const pages = new Map([
  ['terms', 'legal/terms'],
  ['imprint', 'legal/imprint'],
])
const app = express()

app.get('/pages/:page', (req, res) => {
  const view = pages.get(req.params.page)
  if (view === undefined) return res.status(404).end()
  // ok: template-injection
  res.render(view, { greeting: greet({ name: req.query.name }) })
})
