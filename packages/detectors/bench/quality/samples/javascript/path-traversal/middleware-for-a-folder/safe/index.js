const fs = require('fs')

module.exports = (folder) => (req, res, next) => {
  const name = decodeURIComponent(req.url.split('?')[0])
  if (name.includes('..')) return next()
  fs.readFile(folder + name, (error, content) => {
    if (error) return next()
    res.setHeader('Content-Type', 'application/octet-stream')
    res.end(content)
  })
}
