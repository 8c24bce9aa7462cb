const express = require('express')
const app = express()
const rows = [{ name: 'a', age: 1 }]
app.get('/rows', (req, res) => {
  const field = req.query.sort || 'name'
  const compare = eval(`(a, b) => a.${field} > b.${field} ? 1 : -1`)
  res.json([...rows].sort(compare))
})
