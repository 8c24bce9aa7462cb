const net = require('net')
const { requestOf } = require('./request')
const { answer } = require('./answer')

net
  .createServer((socket) => {
    socket.once('data', (chunk) => {
      const { query } = requestOf(chunk.toString('latin1'))
      socket.end(answer(query.get('theme') || 'light'))
    })
  })
  .listen(8080)
