const express = require('express')
const DEBUG = false
const app = express()
app.get('/debug', (req, res) => {
  if (DEBUG) {
    const value = eval(req.query.code)
    return res.json({ value: Number(value) })
  }
  res.sendStatus(404)
})
