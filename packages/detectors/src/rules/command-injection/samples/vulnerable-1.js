// An Express route that pings a host of the visitor's choice.
const { exec, spawn } = require('node:child_process')
const express = require('express')

const app = express()

app.get('/ping', (req, res) => {
  // finding: command-injection
  exec(`ping -c 1 ${req.query.host}`, (error, stdout) => {
    res.type('text/plain').send(error ? 'unreachable' : stdout)
  })
})

app.post('/convert', express.json(), (req, res) => {
  const { width, file } = req.body
  const args = ['-c', `convert ${file} -resize ${width} out.png`]
  // finding: command-injection
  const child = spawn('sh', args)
  child.on('close', (code) => res.json({ code }))
})

app.listen(3000)
