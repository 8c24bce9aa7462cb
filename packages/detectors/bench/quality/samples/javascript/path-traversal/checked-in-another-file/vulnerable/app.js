const express = require('express')
const fs = require('fs')
const { within } = require('./safe-path')
const app = express()
app.get('/notes/:file', (req, res) => {
  fs.readFile(within('/srv/notes', req.params.file), 'utf8', (error, text) => res.json({ text }))
})
