const https = require('https')
const fs = require('fs')

exports.agent = new https.Agent({ keepAlive: true, ca: fs.readFileSync('/etc/ssl/internal-ca.pem') })
