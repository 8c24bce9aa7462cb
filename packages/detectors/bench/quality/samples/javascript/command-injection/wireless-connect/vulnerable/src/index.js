const linux = require('./linux')
const mac = require('./mac')

const drivers = { linux, darwin: mac }

exports.connect = function connect(network, callback) {
  const driver = drivers[process.platform]
  if (!driver) return callback(new Error('no driver for ' + process.platform))
  driver.connect(network, callback)
}
