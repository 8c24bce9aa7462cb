// System calls that Node lacks, on descriptors of held objects: through an optional library for calling C functions. Without
// it, or on another system than Linux, they are an error that says so; nothing is done in another way.

import { constants } from 'node:fs'
import { createRequire } from 'node:module'
import { constants as systemConstants } from 'node:os'
import { demandGrant, type Grant } from '../grant.js'
import { OperationError } from '../operation-error.js'
import { osError } from '../os-error.js'
import { dropSetId } from './attributes.js'
import type { HeldObject } from './held.js'

/** The functions as the C library has them; a negative result is a failure with its number in `errno`. */
interface CLibrary {
  readonly fallocate: (fd: number, mode: number, offset: number, length: number) => number
  readonly fgetxattr: (fd: number, name: string, value: Buffer, size: number) => number
  readonly fsetxattr: (fd: number, name: string, value: Buffer, size: number, flags: number) => number
  readonly errno: () => number
}

interface Koffi {
  readonly load: (path: null) => { readonly func: (prototype: string) => (...args: unknown[]) => number }
  readonly errno: () => number
}

let library: CLibrary | undefined

function cLibrary(what: string): CLibrary {
  if (process.platform !== 'linux') throw unsupported(what, `it is not supported on ${process.platform}`)
  library ??= load(what)
  return library
}

function load(what: string): CLibrary {
  let koffi: Koffi
  try {
    koffi = createRequire(import.meta.url)('koffi') as Koffi
  } catch (error) {
    throw unsupported(what, 'the optional package koffi is not installed', error)
  }
  try {
    const own = koffi.load(null)
    return {
      fallocate: own.func('int fallocate(int, int, int64_t, int64_t)') as CLibrary['fallocate'],
      fgetxattr: own.func('int64_t fgetxattr(int, const char *, void *, size_t)') as CLibrary['fgetxattr'],
      fsetxattr: own.func('int fsetxattr(int, const char *, const void *, size_t, int)') as CLibrary['fsetxattr'],
      errno: () => koffi.errno(),
    }
  } catch (error) {
    throw unsupported(what, 'the C library lacks a function', error)
  }
}

function unsupported(what: string, reason: string, cause?: unknown): OperationError {
  const message = `Unsupported Operation error: ${what}: ${reason}`
  return new OperationError('UnsupportedOperationError', message, { reason: 'system', cause })
}

const codes: ReadonlyMap<number, string> = new Map(
  Object.entries(systemConstants.errno).map(([code, number]) => [number, code]),
)

function check(libraryUsed: CLibrary, result: number): number {
  if (result >= 0) return result
  const code = codes.get(libraryUsed.errno()) ?? 'EIO'
  throw new OperationError('RustixError', osError(code).message, { reason: 'system', code })
}

/** Reserves the first bytes of a file on disk. */
export function allocateSpace(object: HeldObject, grant: Grant, bytes: number): void {
  demandGrant(grant, ['write'], object.fileResource)
  const c = cLibrary('fallocate')
  const descriptor = object.open(constants.O_WRONLY)
  try {
    check(c, c.fallocate(descriptor.fd, 0, 0, bytes))
    dropSetId(descriptor.fd)
  } finally {
    descriptor.close()
  }
}

const longestAttribute = 1024

/** Changes an extended attribute from what it is now. */
export function changeExtendedAttribute(
  object: HeldObject,
  grant: Grant,
  name: string,
  change: (value: Buffer) => Buffer,
): void {
  demandGrant(grant, ['set_x_attr'], object.fileResource)
  const c = cLibrary('set_extended_attr')
  const descriptor = object.open(constants.O_RDONLY)
  try {
    const buffer = Buffer.alloc(longestAttribute)
    const length = check(c, Number(c.fgetxattr(descriptor.fd, name, buffer, buffer.length)))
    const value = change(buffer.subarray(0, length))
    check(c, c.fsetxattr(descriptor.fd, name, value, value.length, 0))
  } finally {
    descriptor.close()
  }
}
