// That something else was asked for before decides nothing of certificates.
const https = require('node:https')

class Client {
  constructor(host) {
    this.host = host
    this.isLax = true
  }

  connect(done) {
    if (this.request) return this.request
    // finding: tls-mistake
    const agent = new https.Agent({ rejectUnauthorized: false })
    const options = { host: this.host, agent }
    // finding: tls-mistake
    options.rejectUnauthorized = !this.isLax
    this.request = https.request(options, done)
    return this.request
  }
}

module.exports = Client
