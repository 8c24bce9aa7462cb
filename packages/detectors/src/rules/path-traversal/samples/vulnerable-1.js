// Files by their name: joined, normalised, and still anywhere.
const fs = require('node:fs')
const path = require('node:path')
const express = require('express')

const app = express()
const root = path.join(__dirname, 'files')

app.get('/files', (req, res) => {
  const file = path.join(root, req.query.name)
  // finding: path-traversal
  fs.readFile(file, (error, content) => {
    if (error) return res.status(404).end()
    res.type('application/octet-stream').send(content)
  })
})

app.get('/avatars', (req, res) => {
  // finding: path-traversal
  res.sendFile(path.resolve(root, req.query.file))
})

app.listen(3000)
