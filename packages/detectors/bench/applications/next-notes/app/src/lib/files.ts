import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const exportFolder = process.env.EXPORT_FOLDER ?? '/var/lib/notes/exports'

export async function readExport(name: string): Promise<Buffer> {
  return readFile(path.join(exportFolder, name))
}

export async function readBackup(name: string): Promise<Buffer> {
  const file = path.resolve(exportFolder, 'backups', name)
  if (!file.startsWith(path.join(exportFolder, 'backups') + path.sep)) throw new Error('not a backup')
  return readFile(file)
}

export async function keepExport(teamId: string, text: string): Promise<string> {
  const name = `${teamId}-${Date.now()}.json`
  await writeFile(path.join(exportFolder, name), text)
  return name
}

/** A note as a document for printing. */
export async function toDocument(markdownFile: string, paper: string): Promise<string> {
  const target = path.join(exportFolder, `${path.basename(markdownFile, '.md')}.pdf`)
  await run('sh', ['-c', `pandoc ${markdownFile} -V papersize=${paper} -o ${target}`])
  return target
}

export async function wordCount(name: string): Promise<number> {
  const { stdout } = await run('wc', ['-w', '--', path.join(exportFolder, path.basename(name))])
  return Number.parseInt(stdout, 10)
}
