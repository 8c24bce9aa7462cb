// Express and Mongoose: a login that an object gets round.
const express = require('express')
const mongoose = require('mongoose')

const app = express()
app.use(express.json())
const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String }))

app.post('/login', async (req, res) => {
  const { email, password } = req.body
  // finding: nosql-injection
  const user = await User.findOne({ email, password })
  res.json({ ok: user !== null })
})

app.post('/search', async (req, res) => {
  // finding: nosql-injection
  res.json(await User.find(req.body.filter).select('email'))
})

app.listen(3000)
