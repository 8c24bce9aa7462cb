const http = require('http')
const { store } = require('./store')

http
  .createServer((req, res) => {
    let body = ''
    req.on('data', (chunk) => {
      body += chunk
      if (body.length > 100_000) req.destroy()
    })
    req.on('end', () => {
      store(JSON.parse(body))
      res.end('ok')
    })
  })
  .listen(8080)
