// Types are made sure of before the query.
const express = require('express')
const mongoose = require('mongoose')

const app = express()
app.use(express.json())
const User = mongoose.model('User', new mongoose.Schema({ email: String, name: String }))

app.post('/login', async (req, res) => {
  // ok: nosql-injection
  const user = await User.findOne({ email: String(req.body.email) })
  res.json({ ok: user !== null })
})

app.post('/find', async (req, res) => {
  const { name } = req.body
  if (typeof name !== 'string') return res.status(400).end()
  // ok: nosql-injection
  res.json(await User.findOne({ name }))
})

app.get('/users/:id', async (req, res) => {
  // ok: nosql-injection
  res.json(await User.findOne({ _id: req.params.id }))
})

app.listen(3000)
