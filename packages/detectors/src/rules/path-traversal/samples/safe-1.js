// The three cures: only the name, the prefix after resolving, and a root.
const fs = require('node:fs')
const path = require('node:path')
const express = require('express')

const app = express()
const root = path.resolve('files')

app.get('/files', (req, res) => {
  const file = path.join(root, path.basename(req.query.name))
  // ok: path-traversal
  fs.readFile(file, (_error, content) => res.type('text/plain').send(content))
})

app.get('/documents', (req, res) => {
  const file = path.resolve(root, req.query.name)
  if (!file.startsWith(root + path.sep)) return res.status(403).end()
  // ok: path-traversal
  fs.createReadStream(file).pipe(res)
})

app.get('/avatars', (req, res) => {
  // ok: path-traversal
  res.sendFile(req.query.file, { root })
})

app.get('/prints', (req, res) => {
  const file = path.resolve(root + req.query.name)
  const relative = path.relative(root, file)
  if (relative !== '' && (relative.startsWith('..') || path.isAbsolute(relative))) return res.status(403).end()
  // ok: path-traversal
  fs.createReadStream(file).pipe(res)
})

// Functions that are declared below the check, and only called behind it; one that calls itself, and one by another.
app.get('/books', (req, res) => {
  const file = path.resolve(root, req.query.name)
  if (!file.startsWith(root + path.sep)) return res.status(403).end()

  function send() {
    // ok: path-traversal
    fs.createReadStream(file).pipe(res)
  }

  function retry(turns) {
    fs.stat(file, (error) => {
      if (error && turns > 0) retry(turns - 1)
      else send()
    })
  }

  retry(3)
})

app.listen(3000)
