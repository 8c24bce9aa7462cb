// Where an absolute path of the operator's leads, links followed, as far as it exists.

import { realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

export function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(realPath(parent), basename(path))
  }
}
