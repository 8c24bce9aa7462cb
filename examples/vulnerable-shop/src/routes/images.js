import { Router } from 'express'
import { makeThumbnail } from '../services/thumbnails.js'

export const images = Router()

images.post('/thumbnail', (req, res) => {
  const { name, width } = req.body
  makeThumbnail(name, Number(width), (error, path) => {
    if (error) return res.status(500).json({ error: 'no thumbnail' })
    return res.json({ path })
  })
})
