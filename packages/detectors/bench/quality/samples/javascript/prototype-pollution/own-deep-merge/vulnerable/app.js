const express = require('express')
const merge = require('./merge')
const defaults = { theme: { dark: false } }
const app = express()
app.post('/preferences', (req, res) => {
  const preferences = merge(structuredClone(defaults), req.body)
  res.json({ dark: preferences.theme.dark })
})
