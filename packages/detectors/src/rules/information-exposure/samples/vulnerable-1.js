// Errors for everybody.
const express = require('express')

const app = express()

app.get('/report', async (req, res) => {
  try {
    res.json(await build())
  } catch (error) {
    // finding: information-exposure
    res.status(500).json({ error: error.message, stack: error.stack })
  }
})

app.use((err, req, res, next) => {
  // finding: information-exposure
  res.status(500).send(`<pre>${err.stack}</pre>`)
})
