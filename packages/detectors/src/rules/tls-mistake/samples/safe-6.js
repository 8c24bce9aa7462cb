// One agent of each kind is made beforehand; whoever asks chooses.
const https = require('node:https')

function agentFor(verified) {
  if (verified) return new https.Agent({ keepAlive: true })
  // ok: tls-mistake
  return new https.Agent({ keepAlive: true, rejectUnauthorized: false })
}

const strict = agentFor(true)
const lax = agentFor(false)

exports.fetchPage = (address, { verified = true }, done) => https.get(address, { agent: verified ? strict : lax }, done)
