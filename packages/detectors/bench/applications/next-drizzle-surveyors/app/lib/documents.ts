import 'server-only'
import { exec, execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { locate } from './files'

const run = promisify(exec)
const runFile = promisify(execFile)

export async function textOf(storedAs: string, pages: string) {
  const { stdout } = await run(`pdftotext -f 1 -l ${pages} ${locate('documents', storedAs)} -`, { timeout: 20_000 })
  return stdout
}

export async function pageCount(storedAs: string) {
  const { stdout } = await runFile('pdfinfo', [locate('documents', storedAs)], { timeout: 20_000 })
  return Number(/^Pages:\s+(\d+)$/m.exec(stdout)?.[1] ?? 0)
}

export async function thumbnail(storedAs: string, width: number) {
  const size = Math.min(2000, Math.max(16, Math.trunc(width)))
  await run(`pdftoppm -singlefile -scale-to ${size} -png "$SOURCE" "$TARGET"`, {
    env: { ...process.env, SOURCE: locate('documents', storedAs), TARGET: locate('thumbnails', storedAs) },
  })
}
