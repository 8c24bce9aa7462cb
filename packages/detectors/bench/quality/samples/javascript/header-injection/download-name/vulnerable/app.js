const http = require('http')
http
  .createServer((req, res) => {
    const name = new URL(req.url, 'http://localhost').searchParams.get('name')
    res.setHeader('Content-Disposition', `attachment; filename="${name}"`)
    res.end()
  })
  .listen(8080)
