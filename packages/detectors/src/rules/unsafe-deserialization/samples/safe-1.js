// Plain data, and a schema that makes nothing else.
const express = require('express')
const yaml = require('js-yaml')

const app = express()
app.use(express.text())

app.get('/basket', (req, res) => {
  // ok: unsafe-deserialization
  const basket = JSON.parse(Buffer.from(req.cookies.basket, 'base64').toString('utf8'))
  res.json({ count: basket.items.length })
})

app.post('/settings', (req, res) => {
  // ok: unsafe-deserialization
  const settings = yaml.load(req.body, { schema: yaml.JSON_SCHEMA })
  // ok: unsafe-deserialization
  const other = yaml.load(req.body)
  res.json({ name: settings.name, other: other.name })
})
