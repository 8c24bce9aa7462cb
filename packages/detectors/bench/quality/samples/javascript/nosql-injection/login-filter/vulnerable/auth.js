const { MongoClient } = require('mongodb')
const express = require('express')
const client = new MongoClient(process.env.MONGO_URL)
const router = express.Router()
router.post('/login', async (req, res) => {
  const { name, pin } = req.body
  const user = await client.db('app').collection('users').findOne({ name, pin })
  res.json({ ok: user !== null })
})
module.exports = router
