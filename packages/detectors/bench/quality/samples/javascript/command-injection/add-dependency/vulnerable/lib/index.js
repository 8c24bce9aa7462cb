const detect = require('./detect')
const install = require('./install')

module.exports = (names, options = {}) => {
  const client = options.client || detect(options.cwd || process.cwd())
  return install(client, [].concat(names), options)
}
