// Modules and expressions that a request names.
const express = require('express')
const mathjs = require('mathjs')
const app = express()

app.get('/reports/:kind', (req, res) => {
  // finding: code-injection
  const report = require(`./reports/${req.params.kind}`)
  res.json(report.run())
})

app.post('/sum', (req, res) => {
  // finding: code-injection
  res.json({ sum: mathjs.eval(req.body.formula) })
})
