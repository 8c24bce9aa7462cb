'use strict'

const cp = require('child_process')
const strategies = require('./strategies')

function toPort (value) {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new RangeError('not a port number')
  }
  return port
}

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
  const wanted = toPort(port)
  const stdout = await shell(strategy.listCommand(wanted, protocol))
  const pids = strategy.parse(stdout, wanted)

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
