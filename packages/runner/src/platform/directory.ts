// Acts on names in a held directory: list, create, remove, rename. Names are single components, so none leads elsewhere.

import { type Dirent, fstatSync, mkdirSync, opendirSync, readdirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs'
import { demandGrant, type Grant } from '../grant.js'
import { OperationError } from '../operation-error.js'
import { osError, systemCall } from '../os-error.js'
import { join } from '../path.js'
import { directory as directoryResource, file } from '../resource.js'
import type { ObjectKind } from './descriptor.js'
import { decodeName, type HeldDirectory, type HeldObject } from './held.js'

/** The names in a directory (for reading it, or for removing or moving what is in it) in the order of the system; `.` and `..` never. Names that are not UTF-8 are counted apart. */
export interface Listing {
  readonly names: readonly string[]
  readonly undecodable: number
}

/** A name, and what the directory says that it is: a hint, since the name may mean another object by now. */
export interface ListedEntry {
  readonly name: string
  readonly kind: ObjectKind
}

export interface EntryListing {
  readonly entries: readonly ListedEntry[]
  readonly undecodable: number
}

export function listNames(directory: HeldDirectory, grant: Grant, mostEntries: number): Listing {
  const { entries, undecodable } = listEntries(directory, grant, mostEntries)
  return { names: entries.map(({ name }) => name), undecodable }
}

/** A directory this small has few entries, on every file system: they are read by one call. */
const smallDirectoryBytes = 262_144

export function listEntries(directory: HeldDirectory, grant: Grant, mostEntries: number): EntryListing {
  demandGrant(grant, ['read', 'delete', 'move'], directory.resource)
  const listed: Listed = { entries: [], undecodable: 0 }
  const { size } = systemCall(() => fstatSync(directory.descriptor.fd))
  if (size <= smallDirectoryBytes) {
    const entries = systemCall(() => readdirSync(directory.own, { encoding: 'buffer', withFileTypes: true }))
    for (const entry of entries) addEntry(listed, entry, mostEntries)
    directory.descriptor.meter.list(entries.length)
    return listed
  }
  const stream = systemCall(() => opendirSync(directory.own, { encoding: 'buffer' as 'utf8', bufferSize: 256 }))
  try {
    for (let entry = systemCall(() => stream.readSync()); entry !== null; entry = systemCall(() => stream.readSync())) {
      directory.descriptor.meter.list(1)
      addEntry(listed, entry, mostEntries)
    }
  } finally {
    stream.closeSync()
  }
  return listed
}

interface Listed {
  readonly entries: ListedEntry[]
  undecodable: number
}

function addEntry(listed: Listed, entry: Dirent | Dirent<Buffer>, mostEntries: number): void {
  if (listed.entries.length + listed.undecodable >= mostEntries) {
    throw new OperationError('Other', `directory has more than ${mostEntries} entries`, { reason: 'limit' })
  }
  const bytes: unknown = entry.name
  let name: string
  try {
    name = typeof bytes === 'string' ? bytes : decodeName(bytes as Uint8Array)
  } catch {
    listed.undecodable += 1
    return
  }
  listed.entries.push({ name, kind: listedKind(entry) })
}

function listedKind(entry: Dirent | Dirent<Buffer>): ObjectKind {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'directory'
  if (entry.isSymbolicLink()) return 'link'
  if (entry.isFIFO()) return 'fifo'
  if (entry.isSocket()) return 'socket'
  if (entry.isCharacterDevice()) return 'character-device'
  return entry.isBlockDevice() ? 'block-device' : 'unknown'
}

export function makeDirectory(parent: HeldDirectory, name: string, grant: Grant): void {
  demandGrant(grant, ['create'], directoryResource(join(parent.path, name)))
  systemCall(() => mkdirSync(parent.child(name), 0o777))
}

/** Removes the name of a file; fails if the name by now means another object. */
export function removeFile(object: HeldObject, grant: Grant): void {
  demandGrant(grant, ['delete'], object.fileResource)
  if (!object.isStillNamed()) throw osError('ESTALE')
  systemCall(() => unlinkSync(object.parent.child(object.name)))
}

export function removeDirectory(parent: HeldDirectory, name: string, grant: Grant): void {
  demandGrant(grant, ['delete'], directoryResource(join(parent.path, name)))
  systemCall(() => rmdirSync(parent.child(name)))
}

/** Renames a held file; afterwards the new name must mean the very object that was asked about. */
export function moveFile(source: HeldObject, move: Grant, target: HeldDirectory, name: string, create: Grant): void {
  demandGrant(move, ['move'], source.fileResource)
  demandGrant(create, ['create'], file(join(target.path, name)))
  if (!source.isStillNamed()) throw osError('ESTALE')
  systemCall(() => renameSync(source.parent.child(source.name), target.child(name)))
  const moved = target.find(name)
  const isSame = moved?.stat.ino === source.stat.ino && moved.stat.dev === source.stat.dev
  moved?.close()
  if (!isSame) {
    systemCall(() => renameSync(target.child(name), source.parent.child(source.name)))
    throw osError('ESTALE')
  }
}
