// Reads of a held file. INVARIANT: what is read is bounded by the bytes that come, never by what `stat` promises (FS-11).

import { constants, readSync } from 'node:fs'
import { demandGrant, type Grant } from '../grant.js'
import { OperationError } from '../operation-error.js'
import { systemCall } from '../os-error.js'
import type { HeldObject } from './held.js'

const chunkBytes = 64 * 1024
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The whole content, at most `mostBytes`. */
export function readBytes(object: HeldObject, grant: Grant, mostBytes: number): Buffer {
  demandGrant(grant, ['read', 'redacted_read'], object.fileResource)
  const descriptor = object.open(constants.O_RDONLY)
  try {
    return readAll(descriptor.fd, Number(object.stat.size), mostBytes)
  } finally {
    descriptor.close()
  }
}

/** The whole content as text; anything but strict UTF-8 is an error. */
export function readText(object: HeldObject, grant: Grant, mostBytes: number): string {
  return decodeText(readBytes(object, grant, mostBytes))
}

function decodeText(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes)
  } catch (error) {
    throw new OperationError('IoError', 'stream did not contain valid UTF-8', { reason: 'system', cause: error })
  }
}

/** One read more than the expected size, so that a file that grew or that has no size (as in `/proc`) is read whole. */
function readAll(fd: number, expectedBytes: number, mostBytes: number): Buffer {
  let buffer = Buffer.allocUnsafe(Math.min(Math.max(expectedBytes + 1, 4096), mostBytes + 1))
  let length = 0
  for (;;) {
    if (length === buffer.length) {
      if (length > mostBytes) throw tooLarge(mostBytes)
      const grown = Buffer.allocUnsafe(Math.min(Math.max(length * 2, chunkBytes), mostBytes + 1))
      buffer.copy(grown, 0, 0, length)
      buffer = grown
    }
    const count = systemCall(() => readSync(fd, buffer, length, buffer.length - length, null))
    if (count === 0) break
    length += count
    // A regular file that gave just the size it had, and less than was asked for, is at its end.
    if (length === expectedBytes && length < buffer.length) break
  }
  return buffer.subarray(0, length)
}

function tooLarge(mostBytes: number): OperationError {
  return new OperationError('FileContentTooLargeError', `File content too large: more than ${mostBytes} bytes`, {
    reason: 'limit',
  })
}
