// Acts on what is known of a held file beside its content: mode, owner, size. Each goes to the very object that was asked
// about; set-id bits are never set, and never outlive a change of the content.

import { chmodSync, chownSync, constants, fchmodSync, fstatSync, ftruncateSync } from 'node:fs'
import { demandGrant, type Grant } from '../grant.js'
import { osError, systemCall } from '../os-error.js'
import type { HeldObject } from './held.js'
import { reach } from './reach.js'

const permissionBits = 0o777
const setIdBits = 0o6000

export function changeMode(object: HeldObject, grant: Grant, mode: number): void {
  demandGrant(grant, ['chmod'], object.fileResource)
  requireSame(object)
  systemCall(() => chmodSync(object.own, mode & permissionBits))
}

/** What is not named stays. */
export function changeOwner(
  object: HeldObject,
  grant: Grant,
  owner: { readonly user: number | undefined; readonly group: number | undefined },
): void {
  demandGrant(grant, ['chown'], object.fileResource)
  requireSame(object)
  const now = object.descriptor.stat()
  systemCall(() => chownSync(object.own, owner.user ?? Number(now.uid), owner.group ?? Number(now.gid)))
}

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

/** The system drops them for most users; for the administrator nobody does. */
export function dropSetId(fd: number): void {
  const { mode } = systemCall(() => fstatSync(fd))
  if ((mode & setIdBits) !== 0) systemCall(() => fchmodSync(fd, mode & 0o7777 & ~setIdBits))
}

/** Where an object is reached by its name, the name must still mean it. */
function requireSame(object: HeldObject): void {
  if (!reach().isRaceFree && !object.isStillNamed()) throw osError('ESTALE')
}
