// Real folders for tests.

import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface Folder {
  readonly path: string
  /** Writes files by relative path; `-> target` makes a link. */
  write(files: Readonly<Record<string, string | Uint8Array>>): void
  remove(): void
}

export function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'sallyport-hunt-')))
  const write: Folder['write'] = (wanted) => {
    for (const [name, content] of Object.entries(wanted)) {
      const target = join(path, name)
      mkdirSync(dirname(target), { recursive: true })
      if (typeof content === 'string' && content.startsWith('-> ')) symlinkSync(content.slice(3), target)
      else writeFileSync(target, content)
    }
  }
  write(files)
  return { path, write, remove: () => rmSync(path, { recursive: true, force: true }) }
}
