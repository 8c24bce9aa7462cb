exports.parse = require('./lib/parse')
