// Child processes run the compiled package: this compiles it, which is quick where nothing changed.

import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

export function buildStore(): void {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const folder = fileURLToPath(new URL('..', import.meta.url))
  execFileSync(process.execPath, [compiler, '-b', folder], { stdio: 'inherit' })
}
