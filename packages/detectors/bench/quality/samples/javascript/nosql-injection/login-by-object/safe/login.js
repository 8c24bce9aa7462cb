const express = require('express')
const { MongoClient } = require('mongodb')

const client = new MongoClient(process.env.MONGO_URL)
const app = express()
app.use(express.json())

app.post('/login', async (req, res) => {
  const users = client.db('shop').collection('users')
  const user = await users.findOne({ email: String(req.body.email), pin: String(req.body.pin) })
  res.status(user ? 200 : 401).end()
})

app.listen(3000)
