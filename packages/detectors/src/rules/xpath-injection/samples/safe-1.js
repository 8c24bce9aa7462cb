// Values apart from the expression.
const express = require('express')
const xpath = require('xpath')
const { DOMParser } = require('@xmldom/xmldom')
const fs = require('fs')

const app = express()
app.use(express.json())
const users = new DOMParser().parseFromString(fs.readFileSync('users.xml', 'utf8'))

app.post('/login', (req, res) => {
  // ok: xpath-injection
  const expression = xpath.parse('//user[name=$name]')
  // ok: xpath-injection
  const found = expression.select({ node: users, variables: { name: req.body.name } })
  res.json({ ok: found.length > 0 })
})

app.get('/book', (req, res) => {
  if (!/^[a-z0-9]+$/.test(req.query.id)) return res.status(400).end()
  // ok: xpath-injection
  res.json(xpath.select(`//book[@id='${req.query.id}']`, users).length)
})
