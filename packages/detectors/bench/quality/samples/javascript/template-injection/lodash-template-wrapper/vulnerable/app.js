const _ = require('lodash')
const express = require('express')
const app = express()
const compileWith = (options) => (source) => _.template(source, options)
const compile = compileWith({ variable: 'data' })
app.post('/preview', (req, res) => {
  res.json({ text: compile(req.body.source)({ total: 3 }) })
})
