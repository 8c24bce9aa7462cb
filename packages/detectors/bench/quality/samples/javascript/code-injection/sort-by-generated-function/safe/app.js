const express = require('express')
const app = express()
const rows = [{ name: 'a', age: 1 }]
app.get('/rows', (req, res) => {
  const field = ['name', 'age'].includes(req.query.sort) ? req.query.sort : 'name'
  const compare = (a, b) => (a[field] > b[field] ? 1 : -1)
  res.json([...rows].sort(compare))
})
