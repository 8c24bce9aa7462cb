const net = require('net')
exports.send = function (address) {
  const socket = net.connect(25, 'localhost')
  socket.write('RCPT TO:<' + address + '>\r\n')
}
