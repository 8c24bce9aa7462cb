// A client of a service with a certificate of its own.
const https = require('https')
const tls = require('tls')

// finding: tls-mistake
const agent = new https.Agent({ rejectUnauthorized: false })

// finding: tls-mistake
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'

function connect(host) {
  // finding: tls-mistake
  return tls.connect({ host, port: 443, checkServerIdentity: () => undefined })
}

function connectAs({ host, verifyIdentity }) {
  // finding: tls-mistake
  return tls.connect({
    host,
    port: 443,
    checkServerIdentity: verifyIdentity ? tls.checkServerIdentity : () => undefined,
  })
}

module.exports = { agent, connect, connectAs }
