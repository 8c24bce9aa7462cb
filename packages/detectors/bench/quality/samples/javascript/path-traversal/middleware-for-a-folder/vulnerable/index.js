const fs = require('fs')

module.exports = (folder) => (req, res, next) => {
  fs.readFile(folder + req.url, (error, content) => {
    if (error) return next()
    res.setHeader('Content-Type', 'application/octet-stream')
    res.end(content)
  })
}
