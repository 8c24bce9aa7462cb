// Reads and writes the files of a workspace folder. An adapter outside the guard, since they are the operator's; but the folder may
// have come with the repository, so nothing in it is followed: no link, no special file, nothing large.

import { createHash } from 'node:crypto'
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Source } from '@sallyport/diagnostics'
import { makeFolder } from '@sallyport/runner/launch'
import { WorkspaceError } from '../errors.js'

/** The files that trust is about, relative to the workspace folder; folders with all that is in them. */
const trustedFiles = ['config.json', 'INFO.md'] as const
const trustedFolders = ['policies', 'rules'] as const

const mostBytes = 1024 * 1024
const mostFiles = 1000

/** Whether there is a folder; anything else of that name is refused. */
export function hasWorkspace(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false })
  if (stat === undefined) return false
  if (stat.isDirectory()) return true
  throw refuse(folder, 'it is no folder')
}

/** The text of a file of the workspace, or nothing where it is not there. */
export function readWorkspaceFile(folder: string, name: string): Source | undefined {
  const path = join(folder, name)
  for (let parent = dirname(path); parent.length > folder.length; parent = dirname(parent)) {
    if (lstatSync(parent, { throwIfNoEntry: false })?.isDirectory() === false) throw refuse(parent, 'it is no folder')
  }
  let fd: number
  try {
    fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK | constants.O_NOCTTY)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') return undefined
    throw refuse(path, code === 'ELOOP' ? 'it is a link' : 'it cannot be opened', error)
  }
  try {
    if (!fstatSync(fd).isFile()) throw refuse(path, 'it is no regular file')
    return { name: path, text: decode(path, readBounded(path, fd)) }
  } finally {
    closeSync(fd)
  }
}

function readBounded(path: string, fd: number): Buffer {
  const buffer = Buffer.allocUnsafe(mostBytes + 1)
  let length = 0
  for (;;) {
    const count = readSync(fd, buffer, length, buffer.length - length, null)
    if (count === 0) return buffer.subarray(0, length)
    length += count
    if (length > mostBytes) throw refuse(path, `it is larger than ${mostBytes} bytes`)
  }
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw refuse(path, 'it is not UTF-8 text', error)
  }
}

/** Names of the regular files below a folder of the workspace, sorted. */
function listWorkspaceFiles(folder: string, below: string): string[] {
  const path = join(folder, below)
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return []
  if (!stat.isDirectory()) throw refuse(path, 'it is no folder')
  const names: string[] = []
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const name = `${below}/${entry.name}`
    if (entry.isDirectory()) names.push(...listWorkspaceFiles(folder, name))
    else if (entry.isFile()) names.push(name)
    else throw refuse(join(folder, name), 'it is neither a file nor a folder')
    if (names.length > mostFiles) throw refuse(path, `it has more than ${mostFiles} files`)
  }
  return names.sort()
}

/** The policies of a workspace, in the order of their names. */
export function readPolicies(folder: string): Source[] {
  return listWorkspaceFiles(folder, 'policies')
    .filter((name) => name.endsWith('.cedar'))
    .flatMap((name) => readWorkspaceFile(folder, name) ?? [])
}

/** The files of own rules, in the order of their names. */
export function readRuleFiles(folder: string): Source[] {
  return listWorkspaceFiles(folder, 'rules')
    .filter((name) => /\.ya?ml$/.test(name))
    .flatMap((name) => readWorkspaceFile(folder, name) ?? [])
}

/** `sha256:` over names and contents of everything that trust is about. */
export function workspaceDigest(folder: string): string {
  const names = [...trustedFiles, ...trustedFolders.flatMap((name) => listWorkspaceFiles(folder, name))]
  const parts = names.flatMap((name) => {
    const source = readWorkspaceFile(folder, name)
    return source === undefined ? [] : [`${name}\n${createHash('sha256').update(source.text).digest('hex')}`]
  })
  return `sha256:${createHash('sha256').update(parts.join('\n')).digest('hex')}`
}

/** Writes a file that must not exist yet, with the folders it needs. */
export function writeNewFile(folder: string, name: string, text: string): void {
  const path = join(folder, name)
  try {
    makeFolder(dirname(path), 0o777)
    createFile(path, text)
  } catch (error) {
    throw refuse(path, error instanceof Error ? error.message : 'it cannot be written', error)
  }
}

/** Whole or not at all. */
function createFile(path: string, text: string): void {
  const fd = openSync(path, 'wx', 0o644)
  try {
    writeFileSync(fd, text)
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(fd)
  }
}

export function isThere(folder: string, name: string): boolean {
  return existsSync(join(folder, name)) || lstatSync(join(folder, name), { throwIfNoEntry: false }) !== undefined
}

function refuse(path: string, why: string, cause?: unknown): WorkspaceError {
  return new WorkspaceError({
    code: 'workspace/file-refused',
    message: `cannot use \`${path}\`: ${why}`,
    hint: 'a workspace holds regular files and folders only; name another with `--workspace DIR`',
    cause,
  })
}
