const { spawn } = require('child_process')

exports.restart = (service) =>
  spawn('powershell', ['-NoProfile', '-Command', 'Restart-Service $env:SERVICE'], {
    env: Object.assign({}, process.env, { SERVICE: service }),
  })
