// Single settings, and which there are.
const express = require('express')

const app = express()
const { REGION } = process.env
app.get('/status', (req, res) => {
  // ok: information-exposure
  res.json({ mode: process.env.NODE_ENV, region: REGION, names: Object.keys(process.env).length })
})
