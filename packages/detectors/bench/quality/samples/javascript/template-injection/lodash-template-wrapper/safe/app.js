const _ = require('lodash')
const express = require('express')
const app = express()
const compileWith = (options) => (source) => _.template(source, options)
const compile = compileWith({ variable: 'data' })
const sources = { short: 'Total: <%= data.total %>' }
app.post('/preview', (req, res) => {
  const source = Object.hasOwn(sources, req.body.source) ? sources[req.body.source] : sources.short
  res.json({ text: compile(source)({ total: 3 }) })
})
