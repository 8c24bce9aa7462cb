const express = require('express')
const { readOrder } = require('./orders')

const app = express()
app.use(express.text({ type: 'application/xml' }))
app.post('/orders', (req, res) => res.json(readOrder(req.body)))
app.listen(3000)
