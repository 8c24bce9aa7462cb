// Modules of a list, and numbers.
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
  res.json({ sum: mathjs.evaluate('a + b', { a: Number(req.body.a), b: Number(req.body.b) }) })
})
