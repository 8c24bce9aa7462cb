const { pick } = require('./pick')

function generate() {
  return Math.floor(Math.random() * 1e9).toString(36)
}

exports.issue = function issue() {
  // finding: weak-randomness
  const token = generate()
  return { token, shown: pick() }
}
