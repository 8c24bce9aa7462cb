import fs from 'node:fs'

const file = '/tmp/worker.pid'

export function stop() {
  fs.rmSync(file, { force: true })
}
