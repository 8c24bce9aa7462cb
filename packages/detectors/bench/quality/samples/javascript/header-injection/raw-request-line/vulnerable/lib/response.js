exports.read = (socket, callback) => {
  const chunks = []
  socket.on('data', (chunk) => chunks.push(chunk))
  socket.on('error', callback)
  socket.on('end', () => {
    const [head, ...body] = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n')
    callback(null, { status: Number(head.split(' ')[1]), body: body.join('\r\n\r\n') })
  })
}
