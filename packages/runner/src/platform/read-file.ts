// Reads of a held file. INVARIANT: what is read is bounded by the bytes that come, never by what `stat` promises (FS-11).

import { constants, fstatSync, readSync } from 'node:fs'
import { demandGrant, type Grant } from '../grant.js'
import { OperationError } from '../operation-error.js'
import { systemCall } from '../os-error.js'
import type { Descriptor } from './descriptor.js'
import type { HeldObject } from './held.js'

const chunkBytes = 64 * 1024
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The whole content, at most `mostBytes`. */
export function readBytes(object: HeldObject, grant: Grant, mostBytes: number): Buffer {
  demandGrant(grant, ['read', 'redacted_read'], object.fileResource)
  const descriptor = object.open(constants.O_RDONLY)
  try {
    return readAll(descriptor, Number(object.stat.size), mostBytes)
  } finally {
    descriptor.close()
  }
}

/** The whole content as text; anything but strict UTF-8 is an error. */
export function readText(object: HeldObject, grant: Grant, mostBytes: number): string {
  return decodeText(readBytes(object, grant, mostBytes))
}

/** Strict UTF-8, or the error of a reader that found something else. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes)
  } catch (error) {
    throw new OperationError('IoError', 'stream did not contain valid UTF-8', { reason: 'system', cause: error })
  }
}

/** One read more than the expected size, so that a file that grew or that has no size (as in `/proc`) is read whole. */
function readAll({ fd, meter }: Descriptor, expectedBytes: number, mostBytes: number): Buffer {
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
    meter.read(count)
    length += count
    // A regular file that gave just the size it had, and less than was asked for, is at its end.
    if (length === expectedBytes && length < buffer.length) break
  }
  return buffer.subarray(0, length)
}

/** Whole lines from a byte on, and where the next one begins; at the end of the file there are none. */
export function readLinesFrom(
  object: HeldObject,
  grant: Grant,
  position: number,
  mostLines: number,
  mostBytes: number,
): { readonly bytes: Buffer; readonly next: number } {
  demandGrant(grant, ['read'], object.fileResource)
  const descriptor = object.open(constants.O_RDONLY)
  const pieces: Buffer[] = []
  let length = 0
  try {
    for (let missing = mostLines; missing > 0; ) {
      if (length > mostBytes) throw tooLarge(mostBytes)
      const piece = Buffer.allocUnsafe(Math.min(chunkBytes, mostBytes + 1 - length))
      const count = systemCall(() => readSync(descriptor.fd, piece, 0, piece.length, position + length))
      if (count === 0) break
      descriptor.meter.read(count)
      const { end, found } = endOfLines(piece.subarray(0, count), missing)
      missing -= found
      pieces.push(piece.subarray(0, end))
      length += end
    }
  } finally {
    descriptor.close()
  }
  if (length > mostBytes) throw tooLarge(mostBytes)
  return { bytes: Buffer.concat(pieces), next: position + length }
}

/** The size of the file, and its last bytes: all of them where it has fewer. */
export function readEnd(
  object: HeldObject,
  grant: Grant,
  bytes: number,
): { readonly size: number; readonly end: Buffer } {
  demandGrant(grant, ['read'], object.fileResource)
  const descriptor = object.open(constants.O_RDONLY)
  try {
    const { size } = systemCall(() => fstatSync(descriptor.fd))
    const end = Buffer.alloc(bytes)
    const count = systemCall(() => readSync(descriptor.fd, end, 0, bytes, Math.max(0, size - bytes)))
    descriptor.meter.read(count)
    return { size, end: end.subarray(0, count) }
  } finally {
    descriptor.close()
  }
}

/** Parts of the content, wherever they are; fewer bytes where the file ends. */
export function readParts<T>(
  object: HeldObject,
  grant: Grant,
  use: (readAt: (offset: number, length: number) => Buffer) => T,
): T {
  demandGrant(grant, ['read'], object.fileResource)
  const descriptor = object.open(constants.O_RDONLY)
  try {
    return use((offset, length) => {
      const part = Buffer.alloc(length)
      let filled = 0
      while (filled < length) {
        const count = systemCall(() => readSync(descriptor.fd, part, filled, length - filled, offset + filled))
        if (count === 0) break
        descriptor.meter.read(count)
        filled += count
      }
      return part.subarray(0, filled)
    })
  } finally {
    descriptor.close()
  }
}

/** How many newlines are in the bytes, at most so many, and where the last of them ends; all bytes where there are fewer. */
function endOfLines(bytes: Buffer, most: number): { readonly end: number; readonly found: number } {
  let end = 0
  for (let found = 0; found < most; found += 1) {
    const newline = bytes.indexOf(0x0a, end)
    if (newline === -1) return { end: bytes.length, found }
    end = newline + 1
  }
  return { end, found: most }
}

/** The error of a read that found more than it may bring. */
export function tooLarge(mostBytes: number): OperationError {
  return new OperationError('FileContentTooLargeError', `File content too large: more than ${mostBytes} bytes`, {
    reason: 'limit',
  })
}
