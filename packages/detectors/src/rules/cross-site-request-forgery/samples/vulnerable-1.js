const express = require('express')
const session = require('express-session')
const { accounts } = require('./accounts')

const app = express()
app.use(express.urlencoded({ extended: false }))
// finding: cross-site-request-forgery
app.use(session({ secret: process.env.SESSION_KEY, resave: false, cookie: { secure: true, httpOnly: true } }))

app.post('/account/email', async (req, res) => {
  await accounts.updateEmail(req.session.userId, String(req.body.email))
  res.redirect('/account')
})
app.listen(3000)
