const fs = require('fs')

exports.read = (json) => eval('(' + json + ')')
exports.readFile = (file) => exports.read(fs.readFileSync(file, 'utf8'))
