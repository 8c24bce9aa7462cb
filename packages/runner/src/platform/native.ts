// System calls that Node lacks, on descriptors of held objects.

import { constants } from 'node:fs'
import { demandGrant, type Grant } from '../grant.js'
import { OperationError } from '../operation-error.js'
import { osError } from '../os-error.js'
import { dropSetId } from './attributes.js'
import { type CLibrary, cLibrary } from './c-library.js'
import type { HeldObject } from './held.js'

/** A negative result is a failure with its number in `errno`. */
interface FileFunctions {
  readonly fallocate: (fd: number, mode: number, offset: number, length: number) => number
  readonly fgetxattr: (fd: number, name: string, value: Buffer, size: number) => number
  readonly fsetxattr: (fd: number, name: string, value: Buffer, size: number, flags: number) => number
}

let functions: FileFunctions | undefined

function fileFunctions(what: string): { readonly c: FileFunctions; readonly library: CLibrary } {
  const library = cLibrary(what)
  functions ??= {
    fallocate: library.find(what, 'int fallocate(int, int, int64_t, int64_t)') as FileFunctions['fallocate'],
    fgetxattr: library.find(what, 'int64_t fgetxattr(int, const char *, void *, size_t)') as FileFunctions['fgetxattr'],
    fsetxattr: library.find(
      what,
      'int fsetxattr(int, const char *, const void *, size_t, int)',
    ) as FileFunctions['fsetxattr'],
  }
  return { c: functions, library }
}

function check(library: CLibrary, result: number): number {
  if (result >= 0) return result
  const code = library.failure()
  throw new OperationError('RustixError', osError(code).message, { reason: 'system', code })
}

/** Reserves the first bytes of a file on disk. */
export function allocateSpace(object: HeldObject, grant: Grant, bytes: number): void {
  demandGrant(grant, ['write'], object.fileResource)
  const { c, library } = fileFunctions('fallocate')
  const descriptor = object.open(constants.O_WRONLY)
  try {
    check(library, c.fallocate(descriptor.fd, 0, 0, bytes))
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
  const { c, library } = fileFunctions('set_extended_attr')
  const descriptor = object.open(constants.O_RDONLY)
  try {
    const buffer = Buffer.alloc(longestAttribute)
    const length = check(library, Number(c.fgetxattr(descriptor.fd, name, buffer, buffer.length)))
    const value = change(buffer.subarray(0, length))
    check(library, c.fsetxattr(descriptor.fd, name, value, value.length, 0))
  } finally {
    descriptor.close()
  }
}
