import express from 'express'
import { page } from './views/page.js'

const app = express()
app.get('/search', (req, res) => {
  res.send(page('Search', [String(req.query['q'])]))
})
