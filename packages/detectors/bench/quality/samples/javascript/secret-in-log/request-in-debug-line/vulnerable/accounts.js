const bcrypt = require('bcrypt')

exports.signUp = async (email, password) => ({ email, hash: await bcrypt.hash(password, 12) })
