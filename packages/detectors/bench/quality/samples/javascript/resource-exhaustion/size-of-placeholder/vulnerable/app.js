import express from 'express'
import { placeholder } from './placeholder.js'

const app = express()
app.get('/placeholder', (req, res) => {
  const { width = 100, height = 100 } = req.query
  res.type('image/x-portable-pixmap').send(placeholder(Number(width), Number(height)))
})
app.listen(3000)
