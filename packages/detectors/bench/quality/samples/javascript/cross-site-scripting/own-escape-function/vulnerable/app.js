const http = require('http')
const clean = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;')
http
  .createServer((req, res) => {
    const name = new URL(req.url, 'http://x').searchParams.get('name') ?? ''
    res.writeHead(200, { 'Content-Type': 'text/html' })
    res.end('<p>' + clean(name) + '</p>')
  })
  .listen(80)
