const http = require('http')
const { store } = require('./store')

http
  .createServer((req, res) => {
    let body = ''
    req.on('data', (chunk) => {
      body += chunk
    })
    req.on('end', () => {
      store(JSON.parse(body))
      res.end('ok')
    })
  })
  .listen(8080)
