const { execFileSync } = require('child_process')
const express = require('express')
const app = express()
app.use(express.json())
app.post('/labels', (req, res) => {
  const options = req.body.labels.map((label) => `--label=${label}`)
  execFileSync('docker', ['build', ...options, '.'])
  res.json({ ok: true })
})
