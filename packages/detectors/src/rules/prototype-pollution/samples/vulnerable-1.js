// Settings by their path, and a merge that follows every name.
const express = require('express')
const _ = require('lodash')

const app = express()
app.use(express.json())
const settings = { mail: {}, shop: {} }

app.put('/settings/:group/:name', (req, res) => {
  const { group, name } = req.params
  // finding: prototype-pollution
  settings[group][name] = req.body.value
  res.json(settings)
})

app.put('/settings', (req, res) => {
  // finding: prototype-pollution
  _.set(settings, req.body.path, req.body.value)
  res.json(settings)
})

app.listen(3000)
