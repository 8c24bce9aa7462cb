// The key of a workspace for keyed hashes of secrets and of people. It never leaves the state folder.

import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { WorkspaceError } from '../errors.js'
import { readOwnFile, writeOwnFile } from './state-folder.js'

const keyFile = 'mask.key'

/** The key as hex; made when it is first needed. */
export function readMaskKey(state: string): string {
  const path = join(state, keyFile)
  const known = readOwnFile(path)?.trim()
  if (known === undefined) {
    const made = randomBytes(32).toString('hex')
    writeOwnFile(path, `${made}\n`)
    return made
  }
  if (/^[0-9a-f]{64}$/.test(known)) return known
  throw new WorkspaceError({
    code: 'workspace/mask-key-invalid',
    message: `\`${path}\` holds no key`,
    hint: 'remove it: a new one is made, and secrets that were found count as new',
  })
}
