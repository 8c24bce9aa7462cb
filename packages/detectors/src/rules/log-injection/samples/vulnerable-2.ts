// Messages of clients.
import log4js from 'log4js'
import { WebSocketServer } from 'ws'

const logger = log4js.getLogger('chat')
const server = new WebSocketServer({ port: 8080 })

server.on('connection', (socket) => {
  socket.on('message', (data) => {
    const { name } = JSON.parse(data.toString())
    // finding: log-injection
    logger.info(`${name} joined`)
  })
})
