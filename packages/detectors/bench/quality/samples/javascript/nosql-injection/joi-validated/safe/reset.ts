import express from 'express'
import Joi from 'joi'
import mongoose from 'mongoose'

const User = mongoose.model('User', new mongoose.Schema({ token: String }))
const schema = Joi.object({ token: Joi.string().required() })
export const reset = express.Router()
reset.post('/', async (req, res) => {
  const { value, error } = schema.validate(req.body)
  if (error) return res.sendStatus(400)
  const user = await User.findOne({ token: value.token })
  return res.json({ found: user !== null })
})
