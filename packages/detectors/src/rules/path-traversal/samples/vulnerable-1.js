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

// The name that is asked for, and not the way to it: where that is nothing, the folder is still whatever was asked for.
app.get('/prints', (req, res) => {
  const file = path.resolve(root, req.query.folder, req.query.name)
  if (req.query.name !== '' && path.relative(root, file).startsWith('..')) return res.status(403).end()
  // finding: path-traversal
  fs.createReadStream(file).pipe(res)
})

// Functions that are declared below the check are called before it as well, the second by the first.
app.get('/drafts', (req, res) => {
  const file = path.resolve(root, req.query.name)
  if (req.query.preview) return show()
  if (!file.startsWith(root + path.sep)) return res.status(403).end()
  show()
  send()

  function show() {
    res.type('text/plain')
    send()
  }

  function send() {
    // finding: path-traversal
    fs.createReadStream(file).pipe(res)
  }
})

// Two that call each other, of which one is called before the check.
app.get('/shelves', (req, res) => {
  const file = path.resolve(root, req.query.name)
  if (req.query.preview) return again(2)
  if (!file.startsWith(root + path.sep)) return res.status(403).end()
  read(3)

  function read(turns) {
    // finding: path-traversal
    fs.readFile(file, (error, content) => (error ? again(turns) : res.end(content)))
  }

  function again(turns) {
    if (turns > 0) read(turns - 1)
  }
})

app.listen(3000)
