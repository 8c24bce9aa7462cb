// Reads the kernel's log, record by record. INVARIANT: of all devices only this one, known by its number and not by its name,
// is ever opened for a script; reading it changes nothing and never waits (FS-5).

import { constants, readSync } from 'node:fs'
import { demandGrant, type Grant } from '../grant.js'
import { OperationError } from '../operation-error.js'
import { fromSystemError, systemCode } from '../os-error.js'
import type { HeldObject } from './held.js'

/** `mknod kmsg c 1 11`. */
const kernelLogDevice = 0x10bn
/** The kernel gives one record a read, and none is longer. */
const longestRecord = 8192
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Every record that is there now, at most so many bytes. */
export function readKernelLog(object: HeldObject, grant: Grant, mostBytes: number): string[] {
  demandGrant(grant, ['read'], object.fileResource)
  if (object.kind !== 'character-device' || object.stat.rdev !== kernelLogDevice) {
    throw new OperationError('ValidationError', `Validation error: not the log of the kernel: ${object.path.text}`, {
      reason: 'system',
    })
  }
  const descriptor = object.open(constants.O_RDONLY | constants.O_NONBLOCK)
  const records: string[] = []
  let length = 0
  try {
    const buffer = Buffer.allocUnsafe(longestRecord)
    for (let count = readRecord(descriptor.fd, buffer); count > 0; count = readRecord(descriptor.fd, buffer)) {
      length += count
      if (length > mostBytes) throw tooLarge(mostBytes)
      records.push(strictUtf8.decode(buffer.subarray(0, count)))
    }
    return records
  } finally {
    descriptor.close()
  }
}

/** 0 at the end. Records that were overwritten while we read are skipped by the kernel, which says so once each time. */
function readRecord(fd: number, buffer: Buffer): number {
  for (;;) {
    try {
      return readSync(fd, buffer, 0, buffer.length, null)
    } catch (error) {
      const code = systemCode(error)
      if (code === 'EAGAIN') return 0
      if (code !== 'EPIPE') throw fromSystemError(error)
    }
  }
}

function tooLarge(mostBytes: number): OperationError {
  return new OperationError('FileContentTooLargeError', `File content too large: more than ${mostBytes} bytes`, {
    reason: 'limit',
  })
}
