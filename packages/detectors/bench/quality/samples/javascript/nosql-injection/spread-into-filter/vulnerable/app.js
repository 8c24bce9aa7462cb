const express = require('express')
const mongoose = require('mongoose')
const Product = mongoose.model('Product', new mongoose.Schema({ name: String, color: String }))
const app = express()
app.get('/products', async (req, res) => {
  const { page, ...filter } = req.query
  res.json(await Product.find({ visible: true, ...filter }).limit(20))
})
