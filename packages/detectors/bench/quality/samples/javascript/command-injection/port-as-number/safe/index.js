const { execSync } = require('child_process')

function release(port) {
  const number = parseInt(port, 10)
  const pid = execSync(`lsof -ti tcp:${number}`).toString().trim()
  if (pid) process.kill(Number(pid))
}

module.exports = release
