import net from 'node:net'

export function answer(socket: net.Socket, requestLine: string): void {
  const name = decodeURIComponent(requestLine.split(' ')[1]?.slice(1) ?? '').replace(/[^\w.-]/g, '_')
  socket.write(`HTTP/1.1 200 OK\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n`)
  socket.end('data')
}

net.createServer((socket) => socket.once('data', (data) => answer(socket, data.toString()))).listen(7000)
