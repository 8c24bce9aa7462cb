const http = require('http')
const fs = require('fs')
const path = require('path')
const url = require('url')

module.exports = function serve(root, port) {
  return http
    .createServer((req, res) => {
      const pathname = decodeURIComponent(url.parse(req.url).pathname)
      const file = path.join(root, pathname === '/' ? 'index.html' : pathname)
      fs.createReadStream(file)
        .on('error', () => {
          res.statusCode = 404
          res.end()
        })
        .pipe(res)
    })
    .listen(port)
}
