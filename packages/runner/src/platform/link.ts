// Symbolic links by name in a held directory. INVARIANT: an existing name is replaced only by one rename of a finished link (FS-9).

import { randomBytes } from 'node:crypto'
import { readlinkSync, renameSync, symlinkSync, unlinkSync } from 'node:fs'
import { demandGrant, type Grant } from '../grant.js'
import { OperationError } from '../operation-error.js'
import { fromSystemError, osError, systemCall, systemCode } from '../os-error.js'
import { join } from '../path.js'
import { file } from '../resource.js'
import { decodeName, type HeldDirectory, type HeldObject } from './held.js'

/** Makes a link that has the text `target`, which nothing follows. A name that is taken is `EEXIST`. */
export function createLink(directory: HeldDirectory, name: string, target: string, create: Grant): void {
  demandGrant(create, ['create'], file(join(directory.path, name)))
  checkTarget(target)
  systemCall(() => symlinkSync(target, directory.child(name)))
}

/** Puts a link where something else may be, in one step; a directory is not replaced. */
export function replaceByLink(
  directory: HeldDirectory,
  name: string,
  target: string,
  create: Grant,
  remove: Grant,
): void {
  const resource = file(join(directory.path, name))
  demandGrant(create, ['create'], resource)
  demandGrant(remove, ['delete'], resource)
  checkTarget(target)
  const temporary = `.sallyport-${randomBytes(9).toString('hex')}`
  systemCall(() => symlinkSync(target, directory.child(temporary)))
  try {
    renameSync(directory.child(temporary), directory.child(name))
  } catch (error) {
    try {
      unlinkSync(directory.child(temporary))
    } catch (cleanup) {
      if (systemCode(cleanup) !== 'ENOENT') throw fromSystemError(cleanup)
    }
    throw fromSystemError(error)
  }
}

/** The text of a held link; the name must still mean that very link. */
export function readLink(link: HeldObject, grant: Grant): string {
  demandGrant(grant, ['read'], link.fileResource)
  const text = systemCall(() => readlinkSync(link.parent.child(link.name), { encoding: 'buffer' }))
  if (!link.isStillNamed()) throw osError('ESTALE')
  return decodeName(text)
}

function checkTarget(target: string): void {
  if (target.includes('\0')) {
    throw new OperationError('IoError', 'file name contained an unexpected NUL byte', { reason: 'usage' })
  }
}
