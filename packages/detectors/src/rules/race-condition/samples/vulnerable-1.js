const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')

function takeLock() {
  const lock = path.join(os.tmpdir(), 'backup.lock')
  if (fs.existsSync(lock)) return false
  // finding: race-condition
  fs.writeFileSync(lock, String(process.pid))
  return true
}

module.exports = { takeLock }
