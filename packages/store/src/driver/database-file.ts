// The database's file on the host. INVARIANT: it and what SQLite puts beside it are readable by their owner alone (ST-4), and
// nothing that was once written here is ever overwritten or deleted: a damaged file is moved aside under a random name.

import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, fchmodSync, lstatSync, mkdirSync, openSync, renameSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'
import { notPrivate, notWritable } from '../errors.js'

const privateFile = 0o600
const privateDirectory = 0o700
const readableByOthers = 0o077
const writableByOthers = 0o022

/** What SQLite keeps beside a database; it gives them the database's own mode. */
const sidecars = ['-wal', '-shm', '-journal'] as const

export function fileExists(path: string): boolean {
  return statOf(path) !== undefined
}

/** Makes the file, empty, and the folder that it is in where they are missing; refuses places that others could swap under us. */
export function preparePrivateFile(path: string): void {
  const directory = dirname(path)
  try {
    makeFolder(directory)
    createExclusively(path)
  } catch (cause) {
    throw notWritable(path, cause)
  }
  const owner = lstatSync(directory)
  if ((owner.mode & writableByOthers) !== 0) throw notPrivate(path, `others may write in \`${directory}\``)
  for (const each of [path, ...sidecars.map((ending) => path + ending)]) tighten(each)
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: privateDirectory })
  } catch (error) {
    if (!isSystemError(error, 'EEXIST')) throw error
  }
}

function createExclusively(path: string): void {
  let file: number
  try {
    file = openSync(path, 'wx', privateFile)
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return
    throw error
  }
  // The mode given on opening is cut by the process's umask, so it is set again.
  fchmodSync(file, privateFile)
  closeSync(file)
}

function tighten(path: string): void {
  const found = statOf(path)
  if (found === undefined) return
  if (!found.isFile()) throw notPrivate(path, 'it is no regular file')
  if ((found.mode & readableByOthers) !== 0) chmodSync(path, privateFile)
}

/** Moves a damaged database and what belongs to it out of the way; says where to. */
export function setAside(path: string): string {
  const aside = `${path}.damaged-${randomBytes(6).toString('hex')}`
  try {
    // The database last: until then the next run finds the damaged file again and not half of it.
    for (const ending of [...sidecars, '']) {
      if (statOf(path + ending) !== undefined) renameSync(path + ending, aside + ending)
    }
  } catch (cause) {
    throw notWritable(path, cause)
  }
  return aside
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch (error) {
    if (isSystemError(error, 'ENOENT') || isSystemError(error, 'ENOTDIR')) return undefined
    throw notWritable(path, error)
  }
}

function isSystemError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
