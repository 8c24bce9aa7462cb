// Not only its own machine is asked.
const https = require('node:https')
const { Agent, fetch } = require('undici')

async function load(host, path) {
  // finding: tls-mistake
  await fetch(`https://localhost.${host}/`, { dispatcher: new Agent({ connect: { rejectUnauthorized: false } }) })
  // finding: tls-mistake
  const agent = new https.Agent({ rejectUnauthorized: false })
  https.get('https://localhost:8443/', { agent })
  https.get(`https://${host}/${path}`, { agent })
  // finding: tls-mistake
  return new Agent({ connect: { rejectUnauthorized: false } })
}

module.exports = { load }
