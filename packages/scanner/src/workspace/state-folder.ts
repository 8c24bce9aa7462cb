// Where the operator's own state is: which workspaces were accepted, and the state of repositories without one. An adapter outside
// the guard: everything here belongs to the operator, is made for them alone (ST-4), and replaced as a whole or not at all.

import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from '@sallyport/runner/launch'
import { WorkspaceError } from '../errors.js'

/** A name for a repository by its path, for files about it. */
function pathKey(root: string): string {
  return createHash('sha256').update(root).digest('hex').slice(0, 32)
}

/** State of a repository that has no accepted workspace. */
export function foreignState(stateHome: string, root: string): string {
  return join(stateHome, 'workspaces', pathKey(root))
}

export function trustFile(stateHome: string, root: string): string {
  return join(stateHome, 'trust', `${pathKey(root)}.json`)
}

export function makePrivateFolder(path: string): void {
  try {
    makeFolder(path, 0o700)
  } catch (error) {
    throw unwritable(path, error)
  }
}

/** Whether it is there: a hint for what can be made ready ahead, and no more. */
export function seemsToExist(path: string): boolean {
  return existsSync(path)
}

/** The text of one of our own files, or nothing where it is not there. */
export function readOwnFile(path: string): string | undefined {
  try {
    const fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW)
    try {
      return readFileSync(fd, 'utf8')
    } finally {
      closeSync(fd)
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new WorkspaceError({
      code: 'workspace/state-unreadable',
      message: `cannot read \`${path}\``,
      hint: 'make it readable for you alone, or remove it',
      cause: error,
    })
  }
}

/** Writes a file for the operator alone: the old text stays until the new one is whole and durable. */
export function writeOwnFile(path: string, text: string): void {
  makePrivateFolder(dirname(path))
  const temporary = `${path}.${randomBytes(8).toString('hex')}.new`
  try {
    const fd = openSync(temporary, 'wx', 0o600)
    try {
      writeFileSync(fd, text)
      fsyncSync(fd)
    } finally {
      closeSync(fd)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw unwritable(path, error)
  }
}

function unwritable(path: string, cause: unknown): WorkspaceError {
  return new WorkspaceError({
    code: 'workspace/state-unwritable',
    message: `cannot write \`${path}\`: ${cause instanceof Error ? cause.message : 'unknown failure'}`,
    hint: 'set XDG_STATE_HOME to a folder of yours',
    cause,
  })
}
