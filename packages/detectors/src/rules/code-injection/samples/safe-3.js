// Modules of a list, and an evaluation that reaches nothing of the program.
const express = require('express')
const mathjs = require('mathjs')
const app = express()
const kinds = ['daily', 'weekly']

app.get('/reports/:kind', (req, res) => {
  if (!kinds.includes(req.params.kind)) return res.sendStatus(404)
  // ok: code-injection
  const report = require(`./reports/${req.params.kind}`)
  res.json(report.run())
})

app.post('/sum', (req, res) => {
  // ok: code-injection
  res.json({ sum: mathjs.evaluate(req.body.formula) })
})
