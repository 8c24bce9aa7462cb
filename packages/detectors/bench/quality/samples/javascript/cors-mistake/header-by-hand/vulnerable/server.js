const http = require('http')
const { listInvoices } = require('./invoices')

function allow(req, res) {
  const origin = req.headers.origin
  if (origin) {
    res.setHeader('Access-Control-Allow-Origin', origin)
    res.setHeader('Access-Control-Allow-Credentials', 'true')
    res.setHeader('Vary', 'Origin')
  }
}

http
  .createServer((req, res) => {
    allow(req, res)
    res.setHeader('Content-Type', 'application/json')
    res.end(JSON.stringify(listInvoices()))
  })
  .listen(8080)
