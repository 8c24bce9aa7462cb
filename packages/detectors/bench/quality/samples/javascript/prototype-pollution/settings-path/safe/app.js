const express = require('express')
const settings = new Map()
const app = express()
app.put('/settings', (req, res) => {
  const { section, name, value } = req.body
  const known = settings.get(section) ?? new Map()
  known.set(name, value)
  settings.set(section, known)
  res.sendStatus(204)
})
