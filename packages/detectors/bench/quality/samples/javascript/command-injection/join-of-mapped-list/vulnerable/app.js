const { execSync } = require('child_process')
const express = require('express')
const app = express()
app.use(express.json())
app.post('/labels', (req, res) => {
  const options = req.body.labels.map((label) => `--label=${label}`).join(' ')
  execSync(`docker build ${options} .`)
  res.json({ ok: true })
})
