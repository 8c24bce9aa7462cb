const { appendFileSync } = require('fs')

exports.write = (line) => appendFileSync('access.log', `${new Date().toISOString()} ${line}\n`)
