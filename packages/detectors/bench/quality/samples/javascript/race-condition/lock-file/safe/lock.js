import { existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const lock = join(tmpdir(), 'sync.lock')

export function acquire() {
  if (existsSync(lock)) return false
  writeFileSync(lock, String(process.pid), { flag: 'wx' })
  return true
}
