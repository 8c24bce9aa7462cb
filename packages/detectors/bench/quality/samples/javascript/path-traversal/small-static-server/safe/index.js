const http = require('http')
const fs = require('fs')
const path = require('path')
const url = require('url')

module.exports = function serve(folder, port) {
  const root = path.resolve(folder)
  return http
    .createServer((req, res) => {
      const pathname = decodeURIComponent(url.parse(req.url).pathname)
      const file = path.join(root, pathname === '/' ? 'index.html' : pathname)
      if (!file.startsWith(root + path.sep)) {
        res.statusCode = 403
        return res.end()
      }
      fs.createReadStream(file)
        .on('error', () => {
          res.statusCode = 404
          res.end()
        })
        .pipe(res)
    })
    .listen(port)
}
