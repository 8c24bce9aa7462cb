// Directories and objects that are held open, so that the name a policy was asked about and the thing acted on stay one.

import { type BigIntStats, closeSync, fstatSync, lstatSync, openSync, readlinkSync } from 'node:fs'
import type { Identity, Subject } from '../approval/subject.js'
import { OperationError } from '../operation-error.js'
import { fromSystemError, osError, systemCall, systemCode } from '../os-error.js'
import { type AbsolutePath, join, parsePath } from '../path.js'
import { type DirectoryResource, directory, type FileResource, file } from '../resource.js'
import { type Descriptor, type DescriptorTable, kindOfMode, type ObjectKind } from './descriptor.js'
import { reach } from './reach.js'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** A name of the file system as text; one that is not UTF-8 is never given a replacement spelling (FS-10). */
export function decodeName(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch (error) {
    throw new OperationError('Utf8Error', 'name is not valid UTF-8', { reason: 'system', cause: error })
  }
}

/** An open directory. Opening it had no effect and asked nothing: its grants come from the guard. */
export class HeldDirectory implements Subject {
  readonly table: DescriptorTable
  readonly descriptor: Descriptor
  #path: AbsolutePath

  constructor(table: DescriptorTable, descriptor: Descriptor, path: AbsolutePath) {
    this.table = table
    this.descriptor = descriptor
    this.#path = path
  }

  /** Where the directory is at this moment; one that was removed has no place (FS-1). */
  get path(): AbsolutePath {
    this.#path = currentPath(this.descriptor, this.#path)
    return this.#path
  }

  get resource(): DirectoryResource {
    return directory(this.path)
  }

  /** Where a name in it was when the directory was last asked for its place: a first guess, which who opens the name checks. */
  below(name: string): AbsolutePath {
    return join(this.#path, name)
  }

  /** The system's path of the directory itself. */
  get own(): string {
    return reach().own(this.descriptor.fd, this.#path.text)
  }

  /** The system's path of one name in it. */
  child(name: string): string {
    return reach().child(this.descriptor.fd, this.#path.text, name)
  }

  /**
   * The object of that name, held without an effect, or nothing. A link is the link itself. `path` is where the directory is, for
   * who looks for many names at one moment.
   */
  find(name: string, path = this.path): HeldObject | undefined {
    let fd: number
    try {
      fd = openSync(this.child(name), reach().objectFlags)
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return undefined
      throw fromSystemError(error)
    }
    const descriptor = this.table.hold(fd, () => openSync(this.child(name), reach().objectFlags))
    try {
      return new HeldObject(this, name, descriptor, descriptor.stat(), join(path, name))
    } catch (error) {
      descriptor.close()
      throw error
    }
  }

  identity(): Identity {
    const { dev, ino } = this.descriptor.stat()
    return { device: dev, inode: ino }
  }

  /** The directory itself is held, and its name is read anew with every look at its path. */
  isUnchanged(): boolean {
    return true
  }

  /** What has that name at this moment, without holding it, or nothing: enough to ask about it, never to act on it. */
  look(name: string): Looked | undefined {
    try {
      const stat = lstatSync(this.child(name), { bigint: true })
      return { kind: kindOfMode(stat.mode), stat }
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return undefined
      throw fromSystemError(error)
    }
  }

  close(): void {
    this.descriptor.close()
  }
}

/** A glance at a name. */
export interface Looked {
  readonly kind: ObjectKind
  readonly stat: BigIntStats
}

/** An object in a held directory: what it is was read from the object, not from its name. */
export class HeldObject implements Subject {
  readonly parent: HeldDirectory
  readonly name: string
  readonly descriptor: Descriptor
  readonly stat: BigIntStats
  readonly kind: ObjectKind
  readonly path: AbsolutePath

  constructor(parent: HeldDirectory, name: string, descriptor: Descriptor, stat: BigIntStats, path: AbsolutePath) {
    this.parent = parent
    this.name = name
    this.descriptor = descriptor
    this.stat = stat
    this.kind = kindOfMode(stat.mode)
    this.path = path
  }

  /** The resource a policy is asked about: directories are `Dir`, all else is `File`. */
  get resource(): FileResource | DirectoryResource {
    return this.kind === 'directory' ? directory(this.path) : file(this.path)
  }

  identity(): Identity {
    return { device: this.stat.dev, inode: this.stat.ino }
  }

  isUnchanged(): boolean {
    return this.isStillNamed()
  }

  get fileResource(): FileResource {
    return file(this.path)
  }

  /** The system's path of the object itself. */
  get own(): string {
    return reach().own(this.descriptor.fd, this.path.text)
  }

  /** Whether the name in the held directory still means this object. */
  isStillNamed(): boolean {
    try {
      const now = lstatSync(this.parent.child(this.name), { bigint: true })
      return now.dev === this.stat.dev && now.ino === this.stat.ino
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return false
      throw fromSystemError(error)
    }
  }

  /** Opens the very object for an act, and checks that it is the one that was looked at. */
  open(flags: number): Descriptor {
    const reopen = (): number => openSync(this.own, flags | reach().actFlags)
    const fd = systemCall(reopen)
    // By the descriptor's own path it is the same object; by its name it may not be.
    if (!reach().isRaceFree) {
      const opened = systemCall(() => fstatSync(fd, { bigint: true }))
      if (opened.dev !== this.stat.dev || opened.ino !== this.stat.ino) {
        closeSync(fd)
        throw osError('ESTALE')
      }
    }
    return this.parent.table.hold(fd, reopen)
  }

  close(): void {
    this.descriptor.close()
  }
}

/** Reads the name of an open directory from the kernel; one that was removed has none. */
function currentPath(descriptor: Descriptor, known: AbsolutePath): AbsolutePath {
  if (!reach().isRaceFree) {
    const here = descriptor.stat()
    const there = systemCall(() => lstatSync(known.text, { bigint: true }))
    if (there.dev !== here.dev || there.ino !== here.ino) throw osError('ESTALE')
    return known
  }
  const own = reach().own(descriptor.fd, known.text)
  // The kernel adds a mark to the name of what was removed, so the known name is still the right one. No text that was decoded
  // loosely is equal to it: a replacement character in a known name was one in the file system too.
  if (systemCall(() => readlinkSync(own, 'utf8')) === known.text && !known.text.includes('\uFFFD')) return known
  const text = decodeName(systemCall(() => readlinkSync(own, { encoding: 'buffer' })))
  if (text === known.text) return known
  if (descriptor.stat().nlink === 0n) throw osError('ENOENT')
  return parsePath(text)
}
