// Writes a setting of the kernel: one write of the whole value, so that the kernel takes it or refuses it, nothing between.

import { constants, writeSync } from 'node:fs'
import { demandGrant, type Grant } from '../grant.js'
import { osError, systemCall } from '../os-error.js'
import type { HeldObject } from './held.js'

/** Some settings can only be written: the old value is never read. */
export function writeSetting(object: HeldObject, grant: Grant, value: string): void {
  demandGrant(grant, ['write'], object.fileResource)
  const descriptor = object.open(constants.O_WRONLY)
  try {
    const bytes = Buffer.from(value)
    const count = systemCall(() => writeSync(descriptor.fd, bytes, 0, bytes.length))
    if (count !== bytes.length) throw osError('EINVAL')
  } finally {
    descriptor.close()
  }
}
