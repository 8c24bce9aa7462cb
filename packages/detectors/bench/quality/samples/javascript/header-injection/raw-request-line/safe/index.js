const net = require('net')
const { read } = require('./lib/response')

exports.get = (host, path, callback) => {
  if (/[\r\n]/.test(host + path)) throw new TypeError('a line break in the request')
  const socket = net.connect(80, host, () => {
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
  })
  read(socket, callback)
}
