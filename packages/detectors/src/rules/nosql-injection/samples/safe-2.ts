// A schema, and an array that is no collection.
import express from 'express'
import { MongoClient } from 'mongodb'
import { z } from 'zod'

const users = new MongoClient('mongodb://localhost').db('shop').collection('users')
const loginSchema = z.object({ email: z.string(), age: z.number() })
const plans = [{ name: 'free' }, { name: 'team' }]
const app = express()

app.post('/login', express.json(), async (req, res) => {
  const { email } = loginSchema.parse(req.body)
  // ok: nosql-injection
  const user = await users.findOne({ email })
  // ok: nosql-injection
  const plan = plans.find((each) => each.name === req.body.plan)
  res.json({ known: user !== null, plan: plan?.name })
})
