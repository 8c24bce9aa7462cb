const http = require('http')
const hosts = { a: 'a.internal', b: 'b.internal' }
http
  .createServer((req, res) => {
    const { searchParams } = new URL(req.url, 'http://localhost')
    const host = hosts[searchParams.get('host')]
    if (host === undefined) return res.writeHead(404).end()
    const options = { host, path: '/health', method: 'GET' }
    http.request(options, (answer) => answer.pipe(res)).end()
  })
  .listen(8080)
