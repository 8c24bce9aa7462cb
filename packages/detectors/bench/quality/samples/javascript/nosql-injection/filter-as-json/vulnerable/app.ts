import express from 'express'
import { findCars } from './cars'

const app = express()
app.get('/cars', async (req, res) => {
  const filter = JSON.parse(String(req.query.filter ?? '{}'))
  res.json(await findCars(filter))
})
app.listen(3000)
