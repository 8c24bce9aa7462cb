'use strict'

const fetch = require('node-fetch')

const defaults = { parameter: 'src', maxAge: 86400, hosts: ['portraits.example.com'] }

module.exports = function portraitProxy (options) {
  const settings = { ...defaults, ...options }
  const allowed = new Set(settings.hosts)

  const known = (address) => allowed.has(new URL(address).hostname)

  return async function handle (req, res) {
    const query = new URL(req.url, 'http://localhost').searchParams
    const address = query.get(settings.parameter)
    if (!address) {
      res.writeHead(400)
      return res.end('no portrait')
    }
    const answer = await fetch(address, { redirect: 'error' })
    if (!known(answer.url) && settings.log) settings.log('foreign portrait')
    res.writeHead(answer.status, {
      'content-type': 'image/jpeg',
      'cache-control': `public, max-age=${settings.maxAge}`
    })
    answer.body.pipe(res)
  }
}
