const Store = require('./store')

module.exports = (pool, options) => new Store(pool, options)
module.exports.Store = Store
