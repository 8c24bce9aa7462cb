const fs = require('fs')

exports.read = (json) => JSON.parse(json)
exports.readFile = (file) => exports.read(fs.readFileSync(file, 'utf8'))
