// The decompressed bytes of a held gzip file, piece by piece. INVARIANT: bounded by the bytes that come out, counted as they come
// (FS-11); no more than one small piece of the file is expanded at a time.

import { constants, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import { demandGrant, type Grant } from '../grant.js'
import { OperationError } from '../operation-error.js'
import { systemCall } from '../os-error.js'
import type { HeldObject } from './held.js'
import { tooLarge } from './read-file.js'

const require = createRequire(import.meta.url)

/** A byte expands to at most about a thousand. */
const compressedBytes = 4096

/** What is used of the library; its own types need a newer Node's. Listeners are called before `write` and `end` return. */
interface Gunzip {
  on(event: 'data', listener: (piece: Buffer) => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  write(bytes: Buffer): unknown
  end(): unknown
  close(): unknown
}

let GunzipClass: (new (options: object) => Gunzip) | undefined

/** Loaded when the first compressed file is met. */
export function loadExpander(): new (options: object) => Gunzip {
  GunzipClass ??= (require('minizlib') as { Gunzip: new (options: object) => Gunzip }).Gunzip
  return GunzipClass
}

/** What ends the reading before the end of the data. */
class Enough extends Error {}

/** Gives pieces to `onPiece` until it says that it has enough; damaged or cut data is an error after what was good. */
export function decompress(
  object: HeldObject,
  grant: Grant,
  mostBytes: number,
  onPiece: (piece: Buffer) => 'more' | 'enough',
): void {
  demandGrant(grant, ['read'], object.fileResource)
  const descriptor = object.open(constants.O_RDONLY)
  const gunzip = new (loadExpander())({})
  let produced = 0
  gunzip.on('data', (piece: Buffer) => {
    produced += piece.length
    if (produced > mostBytes) throw tooLarge(mostBytes)
    descriptor.meter.read(piece.length)
    if (onPiece(piece) === 'enough') throw new Enough()
  })
  gunzip.on('error', (error: Error) => {
    throw damaged(error)
  })
  try {
    const piece = Buffer.alloc(compressedBytes)
    for (;;) {
      const count = systemCall(() => readSync(descriptor.fd, piece))
      if (count === 0) break
      gunzip.write(Buffer.from(piece.subarray(0, count)))
    }
    gunzip.end()
  } catch (error) {
    if (!(error instanceof Enough)) throw error
  } finally {
    gunzip.close()
    descriptor.close()
  }
}

/** Data that is no gzip, or not whole. */
export class DamagedDataError extends OperationError {}

function damaged(cause: Error): DamagedDataError {
  const isCut = 'code' in cause && cause.code === 'Z_BUF_ERROR'
  const message = isCut ? 'unexpected end of file' : 'corrupt gzip stream'
  return new DamagedDataError('IoError', message, { reason: 'system', cause })
}
