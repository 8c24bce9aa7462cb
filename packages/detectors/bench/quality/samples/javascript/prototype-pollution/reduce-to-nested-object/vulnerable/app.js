const express = require('express')
const app = express()
app.get('/filter', (req, res) => {
  const nested = Object.entries(req.query).reduce((all, [key, value]) => {
    const [group, name] = key.split('.')
    all[group] = all[group] || {}
    all[group][name] = value
    return all
  }, {})
  res.json(Object.keys(nested))
})
