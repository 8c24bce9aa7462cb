// Data is parsed as data, and operations are looked up.
const express = require('express')

const app = express()
const operations = { add: (a, b) => a + b, multiply: (a, b) => a * b }

app.get('/calculate', (req, res) => {
  const { operation, a, b } = req.query
  if (!Object.hasOwn(operations, operation)) return res.status(400).end()
  // ok: code-injection
  const result = operations[operation](Number(a), Number(b))
  res.json({ result })
})

app.get('/later', (req, res) => {
  // ok: code-injection
  setTimeout(() => res.json({ echoed: req.query.text }), 100)
})

// ok: code-injection
const isModern = eval('typeof BigInt !== "undefined"')

app.listen(isModern ? 3000 : 3001)
