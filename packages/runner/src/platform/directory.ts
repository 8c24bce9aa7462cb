// Acts on names in a held directory: list, create, remove, rename. Names are single components, so none leads elsewhere.

import { mkdirSync, opendirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs'
import { demandGrant, type Grant } from '../grant.js'
import { OperationError } from '../operation-error.js'
import { osError, systemCall } from '../os-error.js'
import { join } from '../path.js'
import { directory as directoryResource, file } from '../resource.js'
import { decodeName, type HeldDirectory, type HeldObject } from './held.js'

/** The names in a directory (for reading it, or for removing what is in it) in the order of the system; `.` and `..` never. Names that are not UTF-8 are counted apart. */
export interface Listing {
  readonly names: readonly string[]
  readonly undecodable: number
}

export function listNames(directory: HeldDirectory, grant: Grant, mostEntries: number): Listing {
  demandGrant(grant, ['read', 'delete'], directory.resource)
  const names: string[] = []
  let undecodable = 0
  const stream = systemCall(() => opendirSync(directory.own, { encoding: 'buffer' as 'utf8', bufferSize: 256 }))
  try {
    for (let entry = systemCall(() => stream.readSync()); entry !== null; entry = systemCall(() => stream.readSync())) {
      if (names.length + undecodable >= mostEntries) {
        throw new OperationError('Other', `directory has more than ${mostEntries} entries`, { reason: 'limit' })
      }
      const bytes: unknown = entry.name
      try {
        names.push(typeof bytes === 'string' ? bytes : decodeName(bytes as Uint8Array))
      } catch {
        undecodable += 1
      }
    }
  } finally {
    stream.closeSync()
  }
  return { names, undecodable }
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
