// Acts on what is known of a held file beside its content: size, times. Each goes to the very object that was asked
// about; set-id bits are never set, and never outlive a change of the content.

import { constants, fchmodSync, fstatSync, ftruncateSync, statSync, utimesSync } from 'node:fs'
import { demandGrant, type Grant } from '../grant.js'
import { osError, systemCall } from '../os-error.js'
import type { HeldDirectory, HeldObject } from './held.js'
import { reach } from './reach.js'

const setIdBits = 0o6000

/** Cuts the file, or lengthens it with zeros. */
export function changeSize(object: HeldObject, grant: Grant, bytes: number): void {
  demandGrant(grant, ['write'], object.fileResource)
  const descriptor = object.open(constants.O_WRONLY)
  try {
    systemCall(() => ftruncateSync(descriptor.fd, bytes))
    dropSetId(descriptor.fd)
  } finally {
    descriptor.close()
  }
}

/** Sets when the content was changed last. */
export function changeTimes(object: HeldObject, grant: Grant, modified: Date): void {
  demandGrant(grant, ['write'], object.fileResource)
  requireSame(object)
  const { atime } = systemCall(() => statSync(object.own))
  systemCall(() => utimesSync(object.own, atime, modified))
}

/** The same for a directory that was made: its `open` is permitted. */
export function changeDirectoryTimes(held: HeldDirectory, grant: Grant, modified: Date): void {
  demandGrant(grant, ['open'], held.resource)
  const { atime } = systemCall(() => statSync(held.own))
  systemCall(() => utimesSync(held.own, atime, modified))
}

/** The system drops them for most users; for the administrator nobody does. */
export function dropSetId(fd: number): void {
  const { mode } = systemCall(() => fstatSync(fd))
  if ((mode & setIdBits) !== 0) systemCall(() => fchmodSync(fd, mode & 0o7777 & ~setIdBits))
}

/** Where an object is reached by its name, the name must still mean it. */
function requireSame(object: HeldObject): void {
  if (!reach().isRaceFree && !object.isStillNamed()) throw osError('ESTALE')
}
