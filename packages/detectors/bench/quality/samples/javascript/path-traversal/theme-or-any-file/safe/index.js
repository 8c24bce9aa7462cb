const { readFileSync } = require('fs')
const { resolve } = require('path')

module.exports = (stylesheet) => readFileSync(resolve(process.cwd(), stylesheet), 'utf8')
