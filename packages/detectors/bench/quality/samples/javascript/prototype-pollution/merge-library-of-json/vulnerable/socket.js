const { WebSocketServer } = require('ws')
const mergeDeep = require('merge-deep')
let config = { color: 'red' }
new WebSocketServer({ port: 8080 }).on('connection', (socket) => {
  socket.on('message', (text) => {
    const change = JSON.parse(text)
    config = mergeDeep(config, change)
  })
})
