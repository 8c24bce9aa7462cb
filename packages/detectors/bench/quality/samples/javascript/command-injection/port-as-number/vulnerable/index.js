const { execSync } = require('child_process')

function release(port) {
  const pid = execSync(`lsof -ti tcp:${port}`).toString().trim()
  if (pid) process.kill(Number(pid))
}

module.exports = release
