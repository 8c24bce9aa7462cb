// A chat that trims and highlights.
import { WebSocketServer } from 'ws'

const server = new WebSocketServer({ port: 8080 })

function trimmed(text: string): string {
  // finding: regular-expression-denial
  return text.replace(/^\s*(.*?)\s*$/, '$1')
}

server.on('connection', (socket) => {
  socket.on('message', (data) => {
    const { text, word } = JSON.parse(data.toString())
    // finding: regular-expression-denial
    const highlighted = text.replace(new RegExp(`(${word})`, 'g'), '<b>$1</b>')
    socket.send(trimmed(text) + highlighted)
  })
})
