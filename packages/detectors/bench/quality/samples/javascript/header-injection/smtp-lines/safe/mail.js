const net = require('net')
exports.send = function (address) {
  const socket = net.connect(25, 'localhost')
  if (!/^[\w.+-]+@[\w.-]+$/.test(address)) throw new Error('no address')
  socket.write('RCPT TO:<' + address + '>\r\n')
}
