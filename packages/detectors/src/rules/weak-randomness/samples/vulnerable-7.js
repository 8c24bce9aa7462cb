// A code that is worth money.
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

function newVoucherCode() {
  let drawn = ''
  for (let index = 0; index < 10; index += 1) drawn += letters[Math.floor(Math.random() * letters.length)]
  // finding: weak-randomness
  return drawn
}

// A server's mark of what may run in a page.
function newNonce() {
  // finding: weak-randomness
  return Math.random().toString(36).slice(2)
}

function policyOf(response) {
  response.setHeader('Content-Security-Policy', `script-src 'nonce-${newNonce()}'`)
}

module.exports = { newVoucherCode, policyOf }
