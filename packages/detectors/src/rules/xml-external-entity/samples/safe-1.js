// Nothing is replaced.
const express = require('express')
const libxmljs = require('libxmljs')
const xml2js = require('xml2js')

const app = express()
app.use(express.text({ type: 'application/xml' }))

app.post('/orders', async (req, res) => {
  // ok: xml-external-entity
  const order = libxmljs.parseXml(req.body, { noent: false, nonet: true })
  // ok: xml-external-entity
  const other = await xml2js.parseStringPromise(req.body)
  res.send({ id: order.get('//id').text(), other })
})
