const express = require('express')
const logger = require('./logger')
const { signUp } = require('./accounts')

const app = express()
app.use(express.json())
app.post('/accounts', async (req, res) => {
  const { email, password } = req.body
  logger.info('sign up', { domain: String(email).split('@')[1] })
  res.status(201).json(await signUp(email, password))
})
app.listen(3000)
