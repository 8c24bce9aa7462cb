const express = require('express')
const settings = {}
const app = express()
app.put('/settings', (req, res) => {
  const { section, name, value } = req.body
  settings[section] = settings[section] || {}
  settings[section][name] = value
  res.sendStatus(204)
})
