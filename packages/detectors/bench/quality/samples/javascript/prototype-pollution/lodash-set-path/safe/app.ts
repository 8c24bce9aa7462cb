import express from 'express'
import { Profile } from './profile.js'

const profile = new Profile()
const app = express()
app.patch('/profile', (req, res) => {
  profile.change(req.body.path, req.body.value)
  res.sendStatus(204)
})
