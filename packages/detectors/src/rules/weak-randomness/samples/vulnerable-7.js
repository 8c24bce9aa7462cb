// A code that is worth money.
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

function newVoucherCode() {
  let drawn = ''
  for (let index = 0; index < 10; index += 1) drawn += letters[Math.floor(Math.random() * letters.length)]
  // finding: weak-randomness
  return drawn
}

module.exports = { newVoucherCode }
