import { Router } from 'express'
import { near } from './shops.js'

export const routes = Router()
routes.get('/shops', async (req, res) => {
  res.json(await near(req.query.lat, req.query.lng))
})
