// The same route with an argument list, and a command whose name comes from a list.
const { execFile, exec } = require('node:child_process')
const express = require('express')

const app = express()
const reports = new Set(['daily', 'weekly'])

app.get('/ping', (req, res) => {
  // ok: command-injection
  execFile('ping', ['-c', '1', '--', req.query.host], (error, stdout) => {
    res.type('text/plain').send(error ? 'unreachable' : stdout)
  })
})

app.get('/report', (req, res) => {
  const { name } = req.query
  if (!reports.has(name)) return res.status(400).end()
  // ok: command-injection
  exec(`./report.sh ${name}`, () => res.end())
})

app.listen(3000)
