// Confines itself as the engine's process does, then tries everything else. Prints what still worked. Argument: the built confine.js.

import { spawnSync } from 'node:child_process'
import { openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

const { confine } = await import(pathToFileURL(process.argv[2]).href)
const parent = process.ppid
const layers = confine()

const attempts = {
  'read a file': () => readFileSync('/etc/hostname'),
  'open a directory': () => readdirSync('/'),
  'open its own memory': () => openSync('/proc/self/mem', 'r+'),
  'write a file': () => writeFileSync('/tmp/confined-was-here', 'x'),
  'start a program': () => {
    const { error } = spawnSync('/bin/true')
    if (error !== undefined) throw error
  },
  'start a thread': () => new Worker('', { eval: true }),
  'signal another process': () => process.kill(parent, 0),
  'become root': () => process.setuid(0),
  'change its folder': () => process.chdir('/'),
}
const worked = []
for (const [name, act] of Object.entries(attempts)) {
  try {
    act()
    worked.push(name)
  } catch {
    // Refused, as it should be.
  }
}
const tried = (open) =>
  new Promise((resolve) => {
    try {
      open(resolve)
    } catch {
      resolve(false)
    }
  })
const listens = await tried((resolve) => {
  const server = createServer()
  server.on('error', () => resolve(false)).listen(0, () => resolve(true))
})
const connects = await tried((resolve) => {
  const socket = connect(9, '127.0.0.1')
  socket.on('error', (error) => resolve(error.code === 'ECONNREFUSED')).on('connect', () => resolve(true))
})
if (listens) worked.push('listen')
if (connects) worked.push('connect')
writeSync(1, JSON.stringify({ layers, worked }))
setInterval(() => undefined, 1000)
