// Jobs that other machines send.
import { deserialize } from 'node:v8'
import { deserialize as fromBson } from 'bson'
import funcster from 'funcster'
import { WebSocketServer } from 'ws'

const server = new WebSocketServer({ port: 9000 })

server.on('connection', (socket) => {
  socket.on('message', (data: Buffer) => {
    // finding: unsafe-deserialization
    const job = deserialize(data)
    // finding: unsafe-deserialization
    const options = fromBson(data, { evalFunctions: true })
    // finding: unsafe-deserialization
    const steps = funcster.deepDeserialize(JSON.parse(data.toString()))
    socket.send(JSON.stringify({ job, options, steps }))
  })
})
