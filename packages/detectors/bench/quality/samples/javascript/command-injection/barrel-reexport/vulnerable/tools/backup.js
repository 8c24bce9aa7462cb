import { exec } from 'node:child_process'

export function backup(label) {
  let command = 'pg_dump app'
  command += ' > /backup/'
  command += label
  exec(command)
}
