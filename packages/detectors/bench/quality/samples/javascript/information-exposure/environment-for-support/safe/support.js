const express = require('express')

const app = express()

app.get('/support/status', (req, res) => {
  res.json({
    uptime: process.uptime(),
    memory: process.memoryUsage().rss,
    settings: { mode: process.env.NODE_ENV, region: process.env.REGION },
  })
})

app.listen(9000)
