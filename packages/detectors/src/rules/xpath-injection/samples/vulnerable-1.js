// Users in an XML file.
const express = require('express')
const xpath = require('xpath')
const { DOMParser } = require('@xmldom/xmldom')
const fs = require('fs')

const app = express()
app.use(express.json())
const users = new DOMParser().parseFromString(fs.readFileSync('users.xml', 'utf8'))

app.post('/login', (req, res) => {
  const { name, password } = req.body
  // finding: xpath-injection
  const found = xpath.select(`//user[name='${name}' and password='${password}']`, users)
  res.json({ ok: found.length > 0 })
})

app.get('/book', (req, res) => {
  const select = xpath.useNamespaces({ b: 'urn:books' })
  // finding: xpath-injection
  res.json(select("//b:book[@id='" + req.query.id + "']", users).length)
})
