import express from 'express'
import { translations } from './translations.js'

const app = express()
app.get('/texts', (req, res) => {
  const language = req.cookies?.language || 'en'
  res.json(translations(language))
})
