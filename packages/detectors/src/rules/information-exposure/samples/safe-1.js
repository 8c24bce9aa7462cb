// Stacks are for logs, and for development.
const express = require('express')

const app = express()
const isDevelopment = process.env.NODE_ENV === 'development'

app.get('/report', async (req, res) => {
  try {
    res.json(await build())
  } catch (error) {
    console.error(error.stack)
    // ok: information-exposure
    res.status(500).json({ error: error.message })
  }
})

app.use((err, req, res, next) => {
  // ok: information-exposure
  res.status(500).json({ error: 'internal', stack: process.env.NODE_ENV === 'production' ? undefined : err.stack })
})

app.use((err, req, res, next) => {
  if (isDevelopment) {
    // ok: information-exposure
    return res.status(500).send(err.stack)
  }
  // ok: information-exposure
  res.status(500).json({ error: 'internal', ...(isDevelopment && { stack: err.stack }) })
})
