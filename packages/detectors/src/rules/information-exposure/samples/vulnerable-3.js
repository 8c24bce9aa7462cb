// All settings of the process for whoever asks.
const express = require('express')

const app = express()
app.get('/status', (req, res) => {
  // finding: information-exposure
  res.json({ uptime: process.uptime(), settings: process.env })
})
