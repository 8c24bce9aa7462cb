const express = require('express')
const libxml = require('libxmljs')

const app = express()
app.use(express.text({ type: 'application/xml' }))
app.post('/deliveries', (req, res) => {
  const document = libxml.parseXml(req.body, { noent: true, noblanks: true })
  res.json({ count: document.find('//delivery').length })
})
app.listen(3000)
