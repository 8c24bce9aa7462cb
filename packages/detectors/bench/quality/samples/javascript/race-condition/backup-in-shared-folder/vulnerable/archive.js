import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'

export function keep(name, content) {
  const file = join(tmpdir(), `${name}.bak`)
  if (!existsSync(file)) writeFileSync(file, content)
  return file
}
