const http = require('http')
http
  .createServer((req, res) => {
    const { searchParams } = new URL(req.url, 'http://localhost')
    const options = { host: searchParams.get('host'), path: '/health', method: 'GET' }
    http.request(options, (answer) => answer.pipe(res)).end()
  })
  .listen(8080)
