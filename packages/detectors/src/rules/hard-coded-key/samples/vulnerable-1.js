// Sessions and seals.
const crypto = require('crypto')
const cookieParser = require('cookie-parser')
const express = require('express')
const session = require('express-session')

const app = express()
// finding: hard-coded-key
app.use(session({ secret: 'keyboard cat', resave: false }))
// finding: hard-coded-key
app.use(cookieParser('a word'))

const KEY = 'abcdefghijklmnopqrstuvwxyz012345'

function seal(text, iv) {
  // finding: hard-coded-key
  const cipher = crypto.createCipheriv('aes-256-gcm', KEY, iv)
  return cipher.update(text, 'utf8', 'hex')
}

function sign(text) {
  // finding: hard-coded-key
  return crypto.createHmac('sha256', 'not so secret').update(text).digest('hex')
}

module.exports = { app, seal, sign }
