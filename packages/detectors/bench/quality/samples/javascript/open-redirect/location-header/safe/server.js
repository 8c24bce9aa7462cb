const http = require('http')
http
  .createServer((req, res) => {
    const { searchParams } = new URL(req.url, 'http://localhost')
    const to = searchParams.get('to')
    res.writeHead(302, { Location: '/go?to=' + encodeURIComponent(to) })
    res.end()
  })
  .listen(8080)
