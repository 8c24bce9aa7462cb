// The same by hand, and for sockets.
import { createServer } from 'node:http'
import { Server } from 'socket.io'

const server = createServer((request, response) => {
  const { origin } = request.headers
  response.setHeader('Access-Control-Allow-Credentials', 'true')
  if (origin !== undefined) {
    // finding: cors-mistake
    response.setHeader('Access-Control-Allow-Origin', origin)
  }
  response.end()
})

// finding: cors-mistake
export const sockets = new Server(server, { cors: { origin: true, credentials: true } })
