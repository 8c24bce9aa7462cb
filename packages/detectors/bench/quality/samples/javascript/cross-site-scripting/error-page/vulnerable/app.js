const express = require('express')
const app = express()
app.use((req, res) => {
  res.status(404).send(`<h1>No page ${req.originalUrl}</h1>`)
})
