const { readFileSync } = require('fs')
const { resolve } = require('path')

module.exports = (theme) => readFileSync(resolve(__dirname, 'themes', theme, 'style.css'), 'utf8')
