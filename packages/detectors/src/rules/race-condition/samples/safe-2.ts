import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export function writeReport(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  const file = join(folder, 'report.txt')
  if (!existsSync(file)) {
    // ok: race-condition
    writeFileSync(file, text)
  }
  return file
}
