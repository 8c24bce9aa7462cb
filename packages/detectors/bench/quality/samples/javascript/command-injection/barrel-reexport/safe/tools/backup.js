import { exec } from 'node:child_process'

export function backup(label) {
  let command = 'pg_dump app'
  command += ' > /backup/'
  command += label.replace(/[^a-z0-9]/gi, '')
  exec(command)
}
