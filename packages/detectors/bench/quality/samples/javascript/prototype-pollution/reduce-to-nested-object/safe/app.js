const express = require('express')
const app = express()
app.get('/filter', (req, res) => {
  const nested = Object.entries(req.query).reduce((all, [key, value]) => {
    const [group, name] = key.split('.')
    if (['__proto__', 'constructor', 'prototype'].includes(group)) return all
    all[group] = all[group] || {}
    all[group][name] = value
    return all
  }, Object.create(null))
  res.json(Object.keys(nested))
})
