const express = require('express')

const app = express()

app.get('/support/status', (req, res) => {
  res.json({
    uptime: process.uptime(),
    memory: process.memoryUsage().rss,
    settings: process.env,
  })
})

app.listen(9000)
