const path = require('path')
const express = require('express')
const app = express()
app.get('/manual/:chapter', (req, res) => {
  res.sendFile(path.resolve('manual', req.params.chapter))
})
