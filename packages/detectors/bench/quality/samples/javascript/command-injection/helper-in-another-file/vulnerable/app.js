const express = require('express')
const { archive } = require('./lib/archive')
const app = express()
app.post('/archive', async (req, res) => {
  await archive(req.query.folder)
  res.json({ done: true })
})
app.listen(3000)
