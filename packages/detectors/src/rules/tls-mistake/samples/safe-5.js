// A client of others: who asks for it, and only they, gets a connection that is not verified.
const https = require('node:https')

class Request {
  constructor(url, settings) {
    this.url = new URL(url)
    this.settings = settings
  }

  disableVerification() {
    this.isUnverified = true
    return this
  }

  trustLocalhost(toggle) {
    this.trusted = toggle
    return this
  }

  send(done) {
    const options = { host: this.url.hostname, path: this.url.pathname }
    // ok: tls-mistake
    options.rejectUnauthorized = !this.isUnverified
    if (this.trusted && /^(?:localhost|127\.0\.0\.1)$/.test(options.host)) {
      // ok: tls-mistake
      options.rejectUnauthorized = false
    }
    return https.request(options, done)
  }
}

module.exports = Request
