// A code that proves a message, compared by what compares anything.
const { createHmac } = require('node:crypto')

function isSame(left, right) {
  // finding: timing-leak
  return left === right
}

exports.isFromPartner = (body, given) =>
  isSame(createHmac('sha256', process.env.PARTNER_KEY).update(body).digest('hex'), given)
