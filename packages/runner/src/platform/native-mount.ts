// Unmounting, which Node cannot: through an optional library for calling C functions. By the name in the held parent, and never
// through a link: the mount point itself can not be held, since that keeps it busy. Without the library, or on another system than
// Linux, it is an error that says so.

import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { demandGrant, type Grant } from '../grant.js'
import { OperationError } from '../operation-error.js'
import { osError } from '../os-error.js'
import { join } from '../path.js'
import { directory } from '../resource.js'
import type { HeldDirectory } from './held.js'

interface Koffi {
  readonly load: (path: null) => { readonly func: (prototype: string) => (path: string, flags: number) => number }
  readonly errno: () => number
}

/** `UMOUNT_NOFOLLOW` */
const withoutFollowing = 8

/** Takes away the file system that is mounted on a name; the system's failure is an error. */
export function unmountName(parent: HeldDirectory, name: string, grant: Grant): void {
  demandGrant(grant, ['unmount'], directory(join(parent.path, name)))
  if (process.platform !== 'linux') throw unsupported(`it is not supported on ${process.platform}`)
  const koffi = loadKoffi()
  const umount2 = koffi.load(null).func('int umount2(const char *, int)')
  if (umount2(parent.child(name), withoutFollowing) === 0) return
  throw osError(codes.get(koffi.errno()) ?? 'EIO')
}

const codes: ReadonlyMap<number, string> = new Map(
  Object.entries(constants.errno).map(([code, number]) => [number, code]),
)

function loadKoffi(): Koffi {
  try {
    return createRequire(import.meta.url)('koffi') as Koffi
  } catch (error) {
    throw unsupported('the optional package koffi is not installed', error)
  }
}

function unsupported(reason: string, cause?: unknown): OperationError {
  return new OperationError('UnsupportedOperationError', `Unsupported Operation error: unmount: ${reason}`, { cause })
}
