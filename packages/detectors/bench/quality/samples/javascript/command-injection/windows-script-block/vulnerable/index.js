const { spawn } = require('child_process')

exports.restart = (service) => spawn('powershell', ['-NoProfile', '-Command', 'Restart-Service ' + service])
