// A calculator that lets the language compute.
const express = require('express')
const vm = require('vm')

const app = express()
app.use(express.json())

app.get('/calculate', (req, res) => {
  const { expression } = req.query
  // finding: code-injection
  const result = eval(expression)
  res.json({ result })
})

app.post('/rules', (req, res) => {
  const source = 'return ' + req.body.rule
  // finding: code-injection
  const rule = new Function('order', source)
  res.json({ matches: rule({ total: 10 }) })
})

app.post('/sandbox', (req, res) => {
  // finding: code-injection
  res.json({ value: vm.runInNewContext(req.body.code, {}) })
})

app.listen(3000)
