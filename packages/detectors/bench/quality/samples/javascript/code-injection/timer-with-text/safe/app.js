const express = require('express')
const app = express()
const actions = { clean: () => undefined }
app.post('/later', (req, res) => {
  const { action, delay } = req.body
  if (!Object.hasOwn(actions, action)) return res.sendStatus(400)
  setTimeout(() => actions[action](), Number(delay))
  res.end()
})
