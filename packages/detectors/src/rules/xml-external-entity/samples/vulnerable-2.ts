// Options that are kept apart.
import { parseXmlString } from 'libxmljs2'
import { WebSocketServer } from 'ws'

const options = { replaceEntities: true, noblanks: true }
const server = new WebSocketServer({ port: 8080 })

server.on('connection', (socket) => {
  socket.on('message', (data) => {
    // finding: xml-external-entity
    const document = parseXmlString(data.toString(), options)
    socket.send(document.toString())
  })
})
