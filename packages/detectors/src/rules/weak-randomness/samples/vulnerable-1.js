// Tokens and codes for people who have forgotten something.
const crypto = require('crypto')

function createReset(user) {
  // finding: weak-randomness
  const resetToken = Math.random().toString(36).slice(2)
  // finding: weak-randomness
  const otp = Math.floor(100000 + Math.random() * 900000)
  return { user, resetToken, otp }
}

function createPassword(letters) {
  let password = ''
  // finding: weak-randomness
  for (let i = 0; i < 12; i += 1) password += letters.charAt(Math.floor(Math.random() * letters.length))
  return password
}

function sign(text) {
  // finding: weak-randomness
  return crypto.createHmac('sha256', String(Math.random())).update(text).digest('hex')
}

module.exports = { createReset, createPassword, sign }
