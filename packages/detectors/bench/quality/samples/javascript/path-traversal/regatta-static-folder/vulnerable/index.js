var fs = require('fs')
var path = require('path')
var url = require('url')
var types = require('./types')

module.exports = function (root, opts) {
  opts = opts || {}
  root = path.resolve(root)
  var index = opts.index || 'index.html'

  return function serve (req, res, next) {
    if (req.method !== 'GET' && req.method !== 'HEAD') return fail(405)

    var pathname = decodeURIComponent(url.parse(req.url).pathname)
    var file = path.join(root, pathname)
    if (pathname.charAt(pathname.length - 1) === '/') file = path.join(file, index)

    var stream = fs.createReadStream(file)
    stream.on('open', function () {
      res.writeHead(200, { 'Content-Type': types(path.extname(file)) })
    })
    stream.on('error', function () {
      if (next) return next()
      fail(404)
    })
    stream.pipe(res)

    function fail (code) {
      res.writeHead(code)
      res.end()
    }
  }
}
