'use strict'

const cp = require('child_process')
const strategies = require('./strategies')

function shell (command) {
  return new Promise((resolve, reject) => {
    cp.exec(command, (error, stdout) => {
      // lsof and findstr exit with 1 when nothing was found
      if (error && error.code !== 1) return reject(error)
      resolve(stdout)
    })
  })
}

async function freePort (port, opts = {}) {
  const protocol = opts.protocol === 'udp' ? 'udp' : 'tcp'
  const strategy = process.platform === 'win32' ? strategies.windows : strategies.unix
  const stdout = await shell(strategy.listCommand(port, protocol))
  const pids = strategy.parse(stdout, port)

  const killed = []
  for (const pid of pids) {
    if (pid === process.pid) continue
    try {
      process.kill(pid, opts.signal || 'SIGTERM')
      killed.push(pid)
    } catch (err) {
      if (err.code !== 'ESRCH') throw err
    }
  }
  return killed
}

async function freePorts (ports, opts) {
  const all = []
  for (const port of ports) all.push(...(await freePort(port, opts)))
  return all
}

module.exports = freePort
module.exports.freePorts = freePorts
