const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')

function takeLock() {
  const lock = path.join(os.tmpdir(), 'backup.lock')
  if (fs.existsSync(lock)) return false
  // ok: race-condition
  fs.writeFileSync(lock, String(process.pid), { flag: 'wx' })
  return true
}

function readSize(file) {
  const handle = fs.openSync(file, 'r')
  // ok: race-condition
  return fs.fstatSync(handle).size
}

module.exports = { takeLock, readSize }
