const express = require('express')
const audit = require('./audit')
const { check } = require('./accounts')

const app = express()
app.use(express.urlencoded({ extended: true }))
app.post('/login', async (req, res) => {
  const account = await check(req.body.user, req.body.password)
  if (!account) {
    audit.write('login', `failed for ${req.body.user}`)
    return res.status(401).send('no')
  }
  res.redirect('/')
})
app.listen(3000)
