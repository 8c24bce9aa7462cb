// Templates from files, untrusted data as values.
const fs = require('node:fs')
const ejs = require('ejs')
const express = require('express')

const app = express()
app.set('view engine', 'pug')
const mail = fs.readFileSync('views/mail.ejs', 'utf8')

app.get('/mail', (req, res) => {
  // ok: template-injection
  const text = ejs.render(mail, { name: req.query.name })
  res.json({ text })
})

app.get('/hello', (req, res) => {
  // ok: template-injection
  res.render('hello', { name: req.query.name })
})

app.listen(3000)
