// How much room a file system has, by a held directory of it.

import { statfsSync } from 'node:fs'
import { demandGrant, type Grant } from '../grant.js'
import { systemCall } from '../os-error.js'
import type { HeldDirectory } from './held.js'

export interface Space {
  readonly bytes: bigint
  readonly availableBytes: bigint
  readonly inodes: bigint
  readonly freeInodes: bigint
}

export function spaceOf(directory: HeldDirectory, grant: Grant): Space {
  demandGrant(grant, ['stat'], directory.resource)
  const found = systemCall(() => statfsSync(directory.own, { bigint: true }))
  return {
    bytes: found.blocks * found.bsize,
    availableBytes: found.bavail * found.bsize,
    inodes: found.files,
    freeInodes: found.ffree,
  }
}
