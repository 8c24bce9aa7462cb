const express = require('express')
const { reply } = require('./assistant')

const app = express()
app.use(express.json())
app.post('/chat', async (req, res) => {
  const { persona, message } = req.body
  res.json({ answer: await reply(persona, message) })
})
app.listen(3000)
