import express from 'express'
import { PreviewService } from './preview.js'

const previews = new PreviewService()
const app = express()
app.post('/preview', async (req, res) => {
  res.json(await previews.load(req.body.link))
})
