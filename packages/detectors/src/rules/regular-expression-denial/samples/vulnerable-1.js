// Slugs, names and colours of a shop.
const express = require('express')

const app = express()
app.use(express.json())

const slug = /^([a-z0-9]+-?)+$/
const fullName = new RegExp('^(\\w+\\s?)*$')

app.get('/products/:slug', (req, res) => {
  // finding: regular-expression-denial
  if (!slug.test(req.params.slug)) return res.status(404).end()
  res.json({ slug: req.params.slug })
})

app.post('/users', (req, res) => {
  const { name, colours } = req.body
  // finding: regular-expression-denial
  const isName = fullName.exec(name) !== null
  // finding: regular-expression-denial
  const list = colours.match(/^(?:(?:red|green|r)+,?)*;/)
  res.json({ isName, list })
})

app.get('/search', (req, res) => {
  // finding: regular-expression-denial
  const pattern = new RegExp(req.query.q, 'i')
  res.json(['one', 'two'].filter((each) => pattern.test(each)))
})
