// A worker of a WebSocket that runs what it is told.
import { WebSocketServer } from 'ws'
import express from 'express'

const sockets = new WebSocketServer({ port: 8080 })

sockets.on('connection', (socket) => {
  socket.on('message', (data) => {
    const { formula } = JSON.parse(data.toString())
    // finding: code-injection
    socket.send(String(eval('(' + formula + ')')))
  })
})

const app = express()
app.get('/profile', (req, res) => {
  const text = Buffer.from(req.cookies.profile, 'base64').toString()
  // finding: code-injection
  const profile = new Function('return ' + text)()
  res.json({ name: profile.name })
})
