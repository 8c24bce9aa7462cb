// Renames a held directory to a name in another held one. The moved object must be the one that was asked about: a name that
// another process swapped meanwhile is put back.

import { accessSync, constants, lstatSync, opendirSync, renameSync } from 'node:fs'
import { demandGrant, type Grant } from '../grant.js'
import { osError, systemCall } from '../os-error.js'
import { join } from '../path.js'
import { directory as directoryResource } from '../resource.js'
import type { HeldDirectory, HeldObject } from './held.js'

/** An empty directory that has the target's name gives way to it, as the system has it; `overwrite` permits that. */
export function moveDirectory(
  source: HeldObject,
  move: Grant,
  target: HeldDirectory,
  name: string,
  grants: { readonly create: Grant; readonly overwrite: Grant | undefined },
): void {
  const resource = directoryResource(join(target.path, name))
  demandGrant(move, ['move'], source.resource)
  demandGrant(grants.create, ['create'], resource)
  if (grants.overwrite !== undefined) demandGrant(grants.overwrite, ['delete'], resource)
  else if (target.look(name) !== undefined) throw osError('EEXIST')
  if (!source.isStillNamed()) throw osError('ESTALE')
  systemCall(() => renameSync(source.parent.child(source.name), target.child(name)))
  const moved = systemCall(() => lstatSync(target.child(name), { bigint: true }))
  if (moved.ino === source.stat.ino && moved.dev === source.stat.dev) return
  systemCall(() => renameSync(target.child(name), source.parent.child(source.name)))
  throw osError('ESTALE')
}

/** Whether a directory holds no name: for who may create at its place, to know whether it would give way. */
export function isEmpty(directory: HeldDirectory, create: Grant): boolean {
  demandGrant(create, ['create'], directory.resource)
  const stream = systemCall(() => opendirSync(directory.own))
  try {
    return systemCall(() => stream.readSync()) === null
  } finally {
    stream.closeSync()
  }
}

/** Whether the system would let us take names out of a directory. */
export function mayChange(directory: HeldDirectory): boolean {
  try {
    accessSync(directory.own, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
