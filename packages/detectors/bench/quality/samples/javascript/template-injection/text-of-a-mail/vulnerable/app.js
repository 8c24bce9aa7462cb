import express from 'express'
import { render } from './mails.js'

const app = express()
app.use(express.json())
app.post('/mails/preview', (req, res) => {
  res.json({ preview: render(req.body.text, { name: 'Ada' }) })
})
app.listen(3000)
