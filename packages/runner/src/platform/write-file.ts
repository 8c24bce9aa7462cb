// Writes to held files. INVARIANT: a write that fails leaves the old content (FS-9): replacing goes through a temporary file
// and one rename in the held directory, or is undone where there can be none; appending is undone; set-id bits are never set.

import { randomBytes } from 'node:crypto'
import {
  type BigIntStats,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  futimesSync,
  openSync,
  readSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { demandGrant, type Grant } from '../grant.js'
import { OperationError } from '../operation-error.js'
import { fromSystemError, osError, systemCall, systemCode } from '../os-error.js'
import { join } from '../path.js'
import { file } from '../resource.js'
import { dropSetId } from './attributes.js'
import type { Descriptor } from './descriptor.js'
import type { HeldDirectory, HeldObject } from './held.js'
import { reach } from './reach.js'

/** Permission bits without set-user-id, set-group-id and sticky. */
const permissionBits = 0o777
const pieceBytes = 1024 * 1024

export interface ReplaceOptions {
  /** Mode of a file that is new; the umask applies, as for any new file. */
  readonly newMode: number
  /** Keep owner and group of the replaced file where the system lets us. */
  readonly keepsOwner: boolean
}

/** Creates the file, empty and exclusively. A name that meanwhile exists is `EEXIST`: resolve and ask again. */
export function createFile(directory: HeldDirectory, name: string, grant: Grant, mode: number): void {
  demandGrant(grant, ['create'], file(join(directory.path, name)))
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW | reach().actFlags
  const fd = systemCall(() => openSync(directory.child(name), flags, mode & permissionBits))
  closeSync(fd)
}

/** Creates a file with a text; if the text does not fit, there is no file afterwards. A name that meanwhile exists is `EEXIST`. */
export function createWithText(
  directory: HeldDirectory,
  name: string,
  create: Grant,
  write: Grant,
  text: string,
  mode: number,
): void {
  demandGrant(write, ['write'], file(join(directory.path, name)))
  createFile(directory, name, create, mode)
  const object = directory.find(name)
  if (object === undefined) throw osError('ENOENT')
  try {
    if (object.kind !== 'file' || object.stat.size !== 0n) throw osError('ESTALE')
    appendText(object, write, text)
  } catch (error) {
    if (object.isStillNamed()) systemCall(() => unlinkSync(directory.child(name)))
    throw error
  } finally {
    object.close()
  }
}

/** Adds text to the end. If not all of it fits, the file is cut back to what it was. */
export function appendText(object: HeldObject, grant: Grant, text: string): void {
  demandGrant(grant, ['write'], object.fileResource)
  const descriptor = object.open(constants.O_WRONLY | constants.O_APPEND)
  try {
    const before = fstatSync(descriptor.fd).size
    let written = 0
    try {
      written = writeFully(descriptor.fd, Buffer.from(text), (count) => {
        written = count
      })
    } catch (error) {
      if (written > 0 && fstatSync(descriptor.fd).size === before + written) ftruncateSync(descriptor.fd, before)
      throw fromSystemError(error)
    }
  } finally {
    descriptor.close()
  }
}

/**
 * Puts new content under a name in one step: temporary file, flush, rename. `previous` is the file that had the name when
 * the policy was asked; its permissions are kept.
 */
export function replaceContent(
  directory: HeldDirectory,
  name: string,
  previous: HeldObject | undefined,
  grant: Grant,
  content: string | Uint8Array,
  options: ReplaceOptions,
): void {
  demandGrant(grant, ['write'], file(join(directory.path, name)))
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  try {
    replaceThrough(directory, name, (fd) => {
      writeFully(fd, bytes)
      settle(fd, previous?.descriptor.stat(), options)
    })
  } catch (error) {
    if (previous === undefined || !(error instanceof NoRoomForAnother)) throw error
    overwrite(previous, bytes)
  }
}

/** The directory takes no new name: `/proc/sys`, or a folder in which only the file itself may be written. */
class NoRoomForAnother extends OperationError {}

const refusals: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'EINVAL', 'EOPNOTSUPP'])

/** Writes over the content of a held file. If that fails half-way, what was written over is put back. */
export function overwriteContent(object: HeldObject, grant: Grant, content: string): void {
  demandGrant(grant, ['write'], object.fileResource)
  overwrite(object, Buffer.from(content))
}

/** Only as many of the old bytes are kept as are written over, since cutting off the rest comes last; of what has no size, all. */
function overwrite(object: HeldObject, bytes: Uint8Array): void {
  const descriptor = object.open(constants.O_RDWR)
  const { fd } = descriptor
  try {
    const { size } = fstatSync(fd)
    const old = readStart(fd, size === 0 ? pieceBytes : Math.min(size, bytes.length))
    try {
      writeOver(fd, bytes)
      if (fstatSync(fd).size > 0) fsyncSync(fd)
      dropSetId(fd)
    } catch (error) {
      writeAt(fd, old)
      if (fstatSync(fd).size > size) ftruncateSync(fd, size)
      throw fromSystemError(error)
    }
  } catch (error) {
    throw fromSystemError(error)
  } finally {
    descriptor.close()
  }
}

function readStart(fd: number, bytes: number): Buffer {
  const start = Buffer.alloc(bytes)
  let length = 0
  while (length < bytes) {
    const count = readSync(fd, start, length, bytes - length, length)
    if (count === 0) break
    length += count
  }
  return start.subarray(0, length)
}

/** The whole content from the start. What has no size of its own cannot be cut, and need not be. */
function writeOver(fd: number, bytes: Uint8Array): void {
  writeAt(fd, bytes)
  if (fstatSync(fd).size > bytes.length) ftruncateSync(fd, bytes.length)
}

function writeAt(fd: number, bytes: Uint8Array): void {
  let written = 0
  while (written < bytes.length) written += writeSync(fd, bytes, written, bytes.length - written, written)
}

/**
 * Copies the content of a held file under a name in one step, piece by piece, so that `onPiece` can end it. What is copied
 * ends where the source's bytes end.
 */
export function copyContent(
  source: HeldObject,
  read: Grant,
  directory: HeldDirectory,
  name: string,
  write: Grant,
  settings: {
    readonly previous: HeldObject | undefined
    readonly preserves: boolean
    /** Keep owner and group of the replaced file where the system lets us. */
    readonly keepsOwner: boolean
    readonly newMode: number
    readonly onPiece: (bytes: number) => void
  },
): void {
  demandGrant(read, ['read'], source.fileResource)
  demandGrant(write, ['write'], file(join(directory.path, name)))
  const descriptor = source.open(constants.O_RDONLY)
  try {
    replaceThrough(directory, name, (fd) => {
      pour(descriptor, fd, settings.onPiece)
      if (settings.preserves) {
        if (settings.keepsOwner && settings.previous !== undefined) keepOwner(fd, settings.previous.descriptor.stat())
        const { mode, atimeNs, mtimeNs } = source.descriptor.stat()
        fchmodSync(fd, Number(mode) & permissionBits)
        futimesSync(fd, seconds(atimeNs), seconds(mtimeNs))
        fsyncSync(fd)
      } else
        settle(fd, settings.previous?.descriptor.stat(), { newMode: settings.newMode, keepsOwner: settings.keepsOwner })
    })
  } finally {
    descriptor.close()
  }
}

/** Writes the rest of one open file into another, piece by piece, so that `onPiece` can end it. */
export function pour(from: Descriptor, to: number, onPiece: (bytes: number) => void): void {
  const piece = Buffer.allocUnsafe(pieceBytes)
  for (let count = readSync(from.fd, piece); count > 0; count = readSync(from.fd, piece)) {
    from.meter.read(count)
    from.meter.write(count)
    onPiece(count)
    writeFully(to, piece.subarray(0, count))
  }
}

export function seconds(nanoseconds: bigint): number {
  return Number(nanoseconds) / 1e9
}

function replaceThrough(directory: HeldDirectory, name: string, fill: (fd: number) => void): void {
  const temporary = temporaryName()
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW | reach().actFlags
  closeSync(createTemporary(directory.child(temporary), flags))
  finish(directory, temporary, name, fill)
}

function createTemporary(path: string, flags: number): number {
  try {
    return openSync(path, flags, 0o600)
  } catch (error) {
    const known = fromSystemError(error)
    if (!(known instanceof OperationError) || !refusals.has(known.code ?? '')) throw known
    throw new NoRoomForAnother(known.kind, known.message, {
      reason: known.reason,
      ...(known.code === undefined ? {} : { code: known.code }),
    })
  }
}

/** Fills the temporary file and gives it the name; whatever fails, the temporary file is gone and the old one untouched. */
function finish(directory: HeldDirectory, temporary: string, name: string, fill: (fd: number) => void): void {
  try {
    const fd = openSync(directory.child(temporary), constants.O_WRONLY | constants.O_NOFOLLOW | reach().actFlags)
    try {
      fill(fd)
    } finally {
      closeSync(fd)
    }
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

function settle(fd: number, previous: BigIntStats | undefined, options: ReplaceOptions): void {
  if (previous === undefined) {
    fchmodSync(fd, options.newMode & ~process.umask() & permissionBits)
  } else {
    if (options.keepsOwner) keepOwner(fd, previous)
    fchmodSync(fd, Number(previous.mode) & permissionBits)
  }
  fsyncSync(fd)
}

function keepOwner(fd: number, previous: BigIntStats): void {
  const now = fstatSync(fd, { bigint: true })
  if (now.uid !== previous.uid || now.gid !== previous.gid) fchownSync(fd, Number(previous.uid), Number(previous.gid))
}

/** Writes all bytes; `onProgress` hears how many are in the file already. */
function writeFully(fd: number, bytes: Uint8Array, onProgress?: (count: number) => void): number {
  let written = 0
  while (written < bytes.length) {
    const count = writeSync(fd, bytes, written, bytes.length - written)
    if (count === 0) throw osError('ENOSPC')
    written += count
    onProgress?.(written)
  }
  return written
}

/** A name that nobody else has, for what is not finished yet. */
export function temporaryName(): string {
  return `.sallyport-${randomBytes(9).toString('hex')}`
}
