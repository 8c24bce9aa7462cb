// A code of a colour is no secret.
const colours = ['red', 'green', 'blue']

function newColourCode() {
  const drawn = colours[Math.floor(Math.random() * colours.length)]
  // ok: weak-randomness
  return drawn
}

// A client's mark of a signed request has to be new, and everybody sees it.
function newNonce() {
  // ok: weak-randomness
  return Math.random().toString(36).slice(2)
}

function signedParameters(consumer) {
  return { oauth_consumer_key: consumer, oauth_nonce: newNonce(), oauth_timestamp: Date.now() }
}

module.exports = { newColourCode, signedParameters }
