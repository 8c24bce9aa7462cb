// Names that are known, and copies that are flat.
const express = require('express')

const app = express()
app.use(express.json())
const settings = { mail: { from: '' }, shop: { name: '' } }
const groups = ['mail', 'shop']

app.put('/settings/:group/:name', (req, res) => {
  const { group, name } = req.params
  if (!groups.includes(group)) return res.status(400).end()
  if (!Object.hasOwn(settings[group], name)) return res.status(400).end()
  // ok: prototype-pollution
  settings[group][name] = req.body.value
  res.json(settings)
})

app.put('/defaults', (req, res) => {
  // ok: prototype-pollution
  const copy = Object.assign({}, settings, req.body)
  // ok: prototype-pollution
  const spread = { ...settings, ...req.body }
  res.json({ copy, spread })
})

app.listen(3000)
