const session = require('express-session')
const sessionSecret = process.env.SESSION_SECRET
if (!sessionSecret || sessionSecret === 'change-me') throw new Error('SESSION_SECRET is not set')
module.exports = session({ secret: sessionSecret, resave: false })
