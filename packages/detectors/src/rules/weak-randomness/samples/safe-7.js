// A code of a colour is no secret.
const colours = ['red', 'green', 'blue']

function newColourCode() {
  const drawn = colours[Math.floor(Math.random() * colours.length)]
  // ok: weak-randomness
  return drawn
}

module.exports = { newColourCode }
