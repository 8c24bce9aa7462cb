const { WebSocketServer } = require('ws')
let config = { color: 'red' }
new WebSocketServer({ port: 8080 }).on('connection', (socket) => {
  socket.on('message', (text) => {
    const { color } = JSON.parse(text)
    config = { ...config, color: String(color) }
  })
})
