import { exec } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(exec)

export async function convert(name: string, format: string) {
  const target = `/tmp/exports/${name}.${format}`
  await run(`pandoc /srv/documents/${name}.md -o ${target}`)
  return target
}
