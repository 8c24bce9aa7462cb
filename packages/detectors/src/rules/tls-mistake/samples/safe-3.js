// A program that asks its own machine, or the server that it started: nobody else can answer there.
const https = require('node:https')
const { Agent, fetch } = require('undici')

async function probe(app) {
  const address = await app.listen({ port: 0 })
  // ok: tls-mistake
  await fetch(`${address}/health`, { dispatcher: new Agent({ connect: { rejectUnauthorized: false } }) })
  const insecure = new Agent({ connect: { rejectUnauthorized: false } })
  await fetch('https://localhost:' + app.server.address().port, { dispatcher: insecure })
  https.get('https://127.0.0.1:8443/', { rejectUnauthorized: false })
  https.get({ hostname: 'localhost', port: 8443, rejectUnauthorized: false })
}

module.exports = { probe }
