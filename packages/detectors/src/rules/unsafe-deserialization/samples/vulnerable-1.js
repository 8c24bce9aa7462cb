// A basket that the browser keeps for the server, and settings as YAML with functions.
const express = require('express')
const serialize = require('node-serialize')
const yaml = require('js-yaml')

const app = express()
app.use(express.text())

app.get('/basket', (req, res) => {
  const text = Buffer.from(req.cookies.basket, 'base64').toString('utf8')
  // finding: unsafe-deserialization
  const basket = serialize.unserialize(text)
  res.json({ count: basket.items.length })
})

app.post('/settings', (req, res) => {
  // finding: unsafe-deserialization
  const settings = yaml.load(req.body, { schema: yaml.DEFAULT_FULL_SCHEMA })
  res.json({ name: settings.name })
})
