const template = require('./template')

module.exports = (options = {}) =>
  function notFound(req, res) {
    const title = options.title || 'Not found'
    const address = decodeURI(req.originalUrl || req.url)
    const body = template(title, `${req.method} ${address} does not exist.`)
    res.writeHead(404, { 'Content-Type': 'text/html', 'Content-Length': Buffer.byteLength(body) })
    res.end(body)
  }
