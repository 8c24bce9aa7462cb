import { spawn } from 'node:child_process'

export function ping(host, { count = 3 } = {}) {
  return spawn('ping', ['-c', String(count), host], { shell: true })
}
