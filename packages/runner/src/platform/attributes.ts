// Acts on what is known of a held file beside its content: mode, owner, size. Each goes to the very object that was asked
// about; set-id bits are never set, and never outlive a change of the content.

import { chmodSync, chownSync, constants, fchmodSync, fstatSync, ftruncateSync, statSync, utimesSync } from 'node:fs'
import { demandGrant, type Grant } from '../grant.js'
import { osError, systemCall } from '../os-error.js'
import type { HeldDirectory, HeldObject } from './held.js'
import { reach } from './reach.js'

const permissionBits = 0o777
const setIdBits = 0o6000

/** By number; what is not named stays. */
export interface Owner {
  readonly user: number | undefined
  readonly group: number | undefined
}

export function changeMode(object: HeldObject, grant: Grant, mode: number): void {
  demandGrant(grant, ['chmod'], object.fileResource)
  requireSame(object)
  systemCall(() => chmodSync(object.own, mode & permissionBits))
}

export function changeOwner(object: HeldObject, grant: Grant, owner: Owner): void {
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

/** Sets when the content was changed last. */
export function changeTimes(object: HeldObject, grant: Grant, modified: Date): void {
  demandGrant(grant, ['write'], object.fileResource)
  requireSame(object)
  const { atime } = systemCall(() => statSync(object.own))
  systemCall(() => utimesSync(object.own, atime, modified))
}

/** The same acts on a held directory, as far as there are grants and values for them. */
export function changeDirectory(
  held: HeldDirectory,
  grants: { readonly open: Grant; readonly chmod: Grant | undefined; readonly chown: Grant | undefined },
  values: { readonly mode: number; readonly owner: Owner | undefined; readonly times: Date | undefined },
): void {
  const now = systemCall(() => statSync(held.own))
  const { owner, times } = values
  if (grants.chown !== undefined && owner !== undefined) {
    demandGrant(grants.chown, ['chown'], held.resource)
    systemCall(() => chownSync(held.own, owner.user ?? now.uid, owner.group ?? now.gid))
  }
  if (grants.chmod !== undefined) {
    demandGrant(grants.chmod, ['chmod'], held.resource)
    systemCall(() => chmodSync(held.own, values.mode & permissionBits))
  }
  if (times !== undefined) {
    demandGrant(grants.open, ['open'], held.resource)
    systemCall(() => utimesSync(held.own, now.atime, times))
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
