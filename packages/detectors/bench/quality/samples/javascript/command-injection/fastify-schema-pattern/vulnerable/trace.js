import { exec } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(exec)

export async function trace(host) {
  const { stdout } = await run(`traceroute -m 20 ${host}`)
  return stdout.trim().split('\n').slice(1)
}
