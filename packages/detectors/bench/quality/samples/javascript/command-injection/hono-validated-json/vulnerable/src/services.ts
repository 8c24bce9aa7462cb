import { exec } from 'node:child_process'

export function restart(service: string, isForced: boolean): Promise<void> {
  const command = `systemctl ${isForced ? 'kill' : 'restart'} ${service}`
  return new Promise((resolve, reject) => {
    exec(command, (error) => (error ? reject(error) : resolve()))
  })
}
