// Back to where the visitor came from, or where somebody says so.
const express = require('express')

const app = express()
app.use(express.urlencoded({ extended: false }))

app.get('/login', (req, res) => {
  const next = req.query.next || '/'
  // finding: open-redirect
  res.redirect(next)
})

app.post('/logout', (req, res) => {
  // finding: open-redirect
  res.redirect(302, `https://${req.body.site}/goodbye`)
})

app.listen(3000)
