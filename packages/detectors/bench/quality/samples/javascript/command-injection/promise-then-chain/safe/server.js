const http = require('http')
const net = require('net')
const { exec } = require('child_process')
function readHost(req) {
  return new Promise((resolve) => {
    const url = new URL(req.url, 'http://localhost')
    resolve(url.searchParams.get('host'))
  })
}
http
  .createServer((req, res) => {
    readHost(req)
      .then((host) => ({ host, count: 1 }))
      .then((job) => {
        if (!net.isIP(job.host)) return res.end('no')
        exec('ping -c ' + job.count + ' ' + job.host)
        res.end('started')
      })
  })
  .listen(8080)
