module.exports = { Config: require('./config') }
