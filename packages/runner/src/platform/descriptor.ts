// Open objects of the host. INVARIANT: a descriptor is closed exactly once; using it afterwards is an error, and whatever
// a run leaves open is closed with it.

import { type BigIntStats, closeSync, constants, fstatSync } from 'node:fs'
import { OperationError } from '../operation-error.js'
import { osError, systemCall } from '../os-error.js'

export type ObjectKind =
  | 'file'
  | 'directory'
  | 'link'
  | 'fifo'
  | 'socket'
  | 'character-device'
  | 'block-device'
  | 'unknown'

const kinds = new Map<number, ObjectKind>([
  [constants.S_IFREG, 'file'],
  [constants.S_IFDIR, 'directory'],
  [constants.S_IFLNK, 'link'],
  [constants.S_IFIFO, 'fifo'],
  [constants.S_IFSOCK, 'socket'],
  [constants.S_IFCHR, 'character-device'],
  [constants.S_IFBLK, 'block-device'],
])

export function kindOfMode(mode: bigint): ObjectKind {
  return kinds.get(Number(mode) & constants.S_IFMT) ?? 'unknown'
}

/** The descriptors of one run: none outlives it, and their number is bounded. */
export class DescriptorTable {
  readonly #open = new Set<Descriptor>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  hold(fd: number): Descriptor {
    if (this.#open.size >= this.#most) {
      closeSync(fd)
      throw new OperationError('IoError', `Too many open files (limit of a run: ${this.#most})`, { reason: 'limit' })
    }
    const descriptor = new Descriptor(fd, this.#open)
    this.#open.add(descriptor)
    return descriptor
  }

  closeAll(): void {
    for (const descriptor of [...this.#open]) descriptor.close()
  }
}

/** One open object. */
export class Descriptor {
  #fd: number
  readonly #table: Set<Descriptor>

  constructor(fd: number, table: Set<Descriptor>) {
    this.#fd = fd
    this.#table = table
  }

  get fd(): number {
    if (this.#fd < 0) throw osError('EBADF')
    return this.#fd
  }

  stat(): BigIntStats {
    return systemCall(() => fstatSync(this.fd, { bigint: true }))
  }

  close(): void {
    if (this.#fd < 0) return
    const fd = this.#fd
    this.#fd = -1
    this.#table.delete(this)
    closeSync(fd)
  }
}
