import { execFile } from 'node:child_process'
import { basename } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export async function convert(name: string, format: string) {
  const target = `/tmp/exports/${basename(name)}.${format === 'docx' ? 'docx' : 'pdf'}`
  await run('pandoc', [`/srv/documents/${basename(name)}.md`, '-o', target])
  return target
}
