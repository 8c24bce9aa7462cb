const { readFileSync } = require('fs')
const { DOMParser } = require('@xmldom/xmldom')
const express = require('express')
const xpath = require('xpath')

const document = new DOMParser().parseFromString(readFileSync('doors.xml', 'utf8'), 'text/xml')
const app = express()

app.get('/doors', (req, res) => {
  const found = xpath.select(`//door[@house='${req.query.house}']/label/text()`, document)
  res.json(found.map((node) => node.nodeValue))
})

app.listen(3000)
