import fs from 'node:fs'

const file = '/tmp/worker.pid'

export function stop() {
  if (fs.existsSync(file)) {
    fs.unlinkSync(file)
  }
}
