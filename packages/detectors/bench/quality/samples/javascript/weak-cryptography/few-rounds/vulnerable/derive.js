const crypto = require('crypto')
const { rounds } = require('./settings')

exports.derive = (password, salt) => crypto.pbkdf2Sync(password, salt, rounds, 32, 'sha256')
