const { exec } = require('child_process')

const sh = (command) =>
  new Promise((resolve, reject) => {
    exec(command, (error, stdout) => (error ? reject(error) : resolve(stdout)))
  })

module.exports = async function freePort(port, method = 'tcp') {
  if (process.platform === 'win32') {
    const table = await sh('netstat -nao')
    const lines = table.split('\n').filter((line) => line.includes(`:${port} `))
    const ids = [...new Set(lines.map((line) => Number(line.trim().split(/\s+/).pop())))]
    return sh(`TaskKill /F ${ids.map((id) => `/PID ${id}`).join(' ')}`)
  }
  return sh(`lsof -ni ${method}:${port} | awk 'NR > 1 {print $2}' | xargs kill -9`)
}
