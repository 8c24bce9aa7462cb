// Mode and owner of held objects. By the descriptor's own path the act reaches the very object that was asked about, a link
// itself among them. INVARIANT: set-id bits are never set.

import { chmodSync, chownSync } from 'node:fs'
import { demandGrant, type Grant } from '../grant.js'
import { OperationError } from '../operation-error.js'
import { osError, systemCall } from '../os-error.js'
import { type DirectoryResource, directory, type FileResource } from '../resource.js'
import type { HeldDirectory, HeldObject } from './held.js'
import { reach } from './reach.js'

const permissionBits = 0o777

/** Where the system has no door to the object itself, it must still be what has the name. */
function requireSame(target: HeldDirectory | HeldObject): void {
  if (!reach().isRaceFree && 'isStillNamed' in target && !target.isStillNamed()) throw osError('ESTALE')
}

export function setMode(target: HeldDirectory | HeldObject, grant: Grant, mode: number): void {
  demandGrant(grant, ['chmod'], resourceOf(target))
  requireSame(target)
  systemCall(() => chmodSync(target.own, mode & permissionBits))
}

/** Numbers of user and group; -1 leaves one as it is. */
export interface OwnerIds {
  readonly uid: number
  readonly gid: number
}

export function setOwner(target: HeldDirectory | HeldObject, grant: Grant, { uid, gid }: OwnerIds): void {
  demandGrant(grant, ['chown'], resourceOf(target))
  if (!reach().isRaceFree) {
    throw new OperationError('UnsupportedOperationError', 'set_ownership is only supported on Linux')
  }
  try {
    systemCall(() => chownSync(target.own, uid, gid))
  } catch (error) {
    if (!(error instanceof OperationError) || error.code !== 'EPERM') throw error
    const reason =
      'Failed to change ownership. CAP_CHOWN capability is required when changing ownership to a different user.'
    throw new OperationError('IoError', reason, { reason: 'system', code: 'EPERM', cause: error })
  }
}

function resourceOf(target: HeldDirectory | HeldObject): DirectoryResource | FileResource {
  return 'kind' in target ? target.resource : directory(target.path)
}
