// Keys of the operator, or of this start.
const crypto = require('crypto')
const express = require('express')
const session = require('express-session')

const app = express()
// ok: hard-coded-key
app.use(session({ secret: process.env.SESSION_SECRET, resave: false }))

const key = crypto.randomBytes(32)

function seal(text, iv) {
  // ok: hard-coded-key
  const cipher = crypto.createCipheriv('aes-256-gcm', key, iv)
  return cipher.update(text, 'utf8', 'hex')
}

function sign(text, secret) {
  // ok: hard-coded-key
  return crypto.createHmac('sha256', secret).update(text).digest('hex')
}

module.exports = { app, seal, sign }
