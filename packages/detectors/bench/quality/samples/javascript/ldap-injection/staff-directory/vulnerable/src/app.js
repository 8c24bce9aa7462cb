import express from 'express'
import { findStaff } from './directory.js'

const app = express()
app.get('/staff', async (req, res) => {
  res.json(await findStaff(req.query.name))
})
app.listen(3000)
