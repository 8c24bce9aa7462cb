// Orders come as XML.
const express = require('express')
const libxmljs = require('libxmljs')

const app = express()
app.use(express.text({ type: 'application/xml' }))

app.post('/orders', (req, res) => {
  // finding: xml-external-entity
  const order = libxmljs.parseXml(req.body, { noent: true, nonet: true })
  res.send({ id: order.get('//id').text() })
})
