import express from 'express'
import { runBackup } from './tools/index.js'

const app = express()
app.post('/backup', (req, res) => {
  runBackup(req.body.label)
  res.json({ started: true })
})
