const session = require('express-session')
const sessionSecret = 'f3Qz81LpVt6XmWb0Nd5R'
module.exports = session({ secret: sessionSecret, resave: false })
