// Its authority is given.
const fs = require('fs')
const https = require('https')
const tls = require('tls')

// ok: tls-mistake
const agent = new https.Agent({ ca: fs.readFileSync('authority.pem'), rejectUnauthorized: true })

function connect(host, expected) {
  return tls.connect({
    host,
    port: 443,
    // ok: tls-mistake
    checkServerIdentity: (name, certificate) => {
      if (certificate.fingerprint256 !== expected) return new Error('another certificate')
      return tls.checkServerIdentity(name, certificate)
    },
  })
}

module.exports = { agent, connect }
