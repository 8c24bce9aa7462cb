const express = require('express')
const mongoose = require('mongoose')
const Product = mongoose.model('Product', new mongoose.Schema({ name: String, color: String }))
const app = express()
app.get('/products', async (req, res) => {
  const { color } = req.query
  if (typeof color !== 'string') return res.sendStatus(400)
  res.json(await Product.find({ visible: true, color }).limit(20))
})
