// The one agent that is made compares nothing, and a function that is called with either while the program runs is no choice of others.
const https = require('node:https')

function agentFor(verified) {
  if (verified) return new https.Agent({ keepAlive: true })
  // finding: tls-mistake
  return new https.Agent({ keepAlive: true, rejectUnauthorized: false })
}

const own = agentFor(false)

function optionsFor(verified) {
  if (verified) return {}
  // finding: tls-mistake
  return { rejectUnauthorized: false }
}

exports.orders = (done) => https.get('https://orders.example/all', { agent: own, ...optionsFor(true) }, done)
exports.stock = (done) => https.get('https://stock.example/all', optionsFor(false), done)
