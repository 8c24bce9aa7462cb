const fs = require('fs')
const path = require('path')

const store = path.join(__dirname, 'templates')

exports.load = (name) => fs.readFileSync(path.join(store, name), 'utf8')
