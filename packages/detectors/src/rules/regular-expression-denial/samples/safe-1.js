// The same, in expressions that read a text in one way.
const express = require('express')

const app = express()
app.use(express.json())

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

app.get('/products/:slug', (req, res) => {
  // ok: regular-expression-denial
  if (!slug.test(req.params.slug)) return res.status(404).end()
  res.json({ slug: req.params.slug })
})

app.post('/users', (req, res) => {
  const { name, colour } = req.body
  if (name.length > 64) return res.status(400).end()
  // ok: regular-expression-denial
  const isName = /^(\w+\s?)*$/.test(name)
  // ok: regular-expression-denial
  const isColour = /^#(?:[0-9a-f]{3}){1,2}$/i.test(colour)
  res.json({ isName, isColour })
})

app.get('/search', (req, res) => {
  const escaped = req.query.q.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  // ok: regular-expression-denial
  const pattern = new RegExp(escaped, 'i')
  res.json(['one', 'two'].filter((each) => pattern.test(each)))
})
