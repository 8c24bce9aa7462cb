exports.scan = require('./lib/scan')
exports.version = '2.1.0'
