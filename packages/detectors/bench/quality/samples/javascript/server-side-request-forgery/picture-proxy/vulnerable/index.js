const http = require('http')
const https = require('https')

module.exports = function pictureProxy(options) {
  const { hosts = [], timeout = 5000 } = options || {}
  return function (req, res, next) {
    const source = new URL(req.url, 'http://localhost').searchParams.get('src')
    if (!source) return next()
    let target
    try {
      target = new URL(source)
    } catch (error) {
      res.statusCode = 400
      return res.end()
    }
    const client = target.protocol === 'https:' ? https : http
    const request = client.get(target, { timeout }, (picture) => {
      if (!/^image\//.test(picture.headers['content-type'])) return res.end()
      res.setHeader('Content-Type', picture.headers['content-type'])
      picture.pipe(res)
    })
    request.on('error', next)
  }
}
