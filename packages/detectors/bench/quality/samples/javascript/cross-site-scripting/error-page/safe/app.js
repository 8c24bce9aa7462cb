const express = require('express')
const escapeHtml = require('escape-html')
const app = express()
app.use((req, res) => {
  res.status(404).send(`<h1>No page ${escapeHtml(req.originalUrl)}</h1>`)
})
