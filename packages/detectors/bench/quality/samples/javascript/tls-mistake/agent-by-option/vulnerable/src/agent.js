const https = require('https')

exports.agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false })
