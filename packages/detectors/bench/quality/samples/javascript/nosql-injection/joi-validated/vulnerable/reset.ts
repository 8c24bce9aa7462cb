import express from 'express'
import mongoose from 'mongoose'

const User = mongoose.model('User', new mongoose.Schema({ token: String }))
export const reset = express.Router()
reset.post('/', async (req, res) => {
  if (!req.body.token) return res.sendStatus(400)
  const user = await User.findOne({ token: req.body.token })
  return res.json({ found: user !== null })
})
