// Open objects of the host. INVARIANT: a descriptor is closed exactly once; using it afterwards is an error, and whatever
// a run leaves open is closed with it.

import { type BigIntStats, closeSync, constants, fstatSync } from 'node:fs'
import { OperationError } from '../operation-error.js'
import { osError, systemCall } from '../os-error.js'
import { type RunMeter, unboundedMeter } from '../run-meter.js'

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

/** Opens an object of the host again by where it was; whether it is the same one is checked by the caller. */
export type Reopen = () => number

/**
 * The descriptors of one run: none outlives it, and the system is never asked for more than `most` at once. Scripts may hold
 * more: the oldest are parked, and opened again when they are used, if the very same object is still there.
 */
export class DescriptorTable {
  readonly #open = new Set<Descriptor>()
  readonly #most: number
  /** Counts what comes through the descriptors. */
  readonly meter: RunMeter
  /** The directory that every walk begins with. */
  root: Descriptor | undefined
  #place = 0
  #places = 0

  constructor(most: number, meter: RunMeter = unboundedMeter()) {
    this.#most = most
    this.meter = meter
  }

  hold(fd: number, reopen: Reopen): Descriptor {
    const descriptor = new Descriptor(fd, reopen, this)
    this.admit(descriptor)
    return descriptor
  }

  /** Counts an open descriptor, and parks the oldest when there are too many. */
  admit(descriptor: Descriptor): void {
    if (this.#open.size >= this.#most) {
      const [oldest] = this.#open
      oldest?.park()
    }
    this.#open.add(descriptor)
  }

  /** Of where paths mean what: the number changes with it. */
  get place(): number {
    return this.#place
  }

  /** From now on paths mean other files: what is open already cannot be used until `leave`, what is opened meanwhile is closed then. */
  enterPlace(): { readonly leave: () => void } {
    const outer = { place: this.#place, root: this.root }
    this.#places += 1
    this.#place = this.#places
    this.root = undefined
    const inner = this.#place
    return {
      leave: () => {
        for (const descriptor of [...this.#open]) if (descriptor.place === inner) descriptor.close()
        this.#place = outer.place
        this.root = outer.root
      },
    }
  }

  dismiss(descriptor: Descriptor): void {
    this.#open.delete(descriptor)
  }

  closeAll(): void {
    for (const descriptor of [...this.#open]) descriptor.close()
  }
}

/** Which object it is, beyond its name: a number is used again, but not with the same birth. */
interface Identity {
  readonly device: bigint
  readonly inode: bigint
  readonly bornNs: bigint
}

function identify({ dev, ino, birthtimeNs }: BigIntStats): Identity {
  return { device: dev, inode: ino, bornNs: birthtimeNs }
}

type State = { readonly fd: number } | { readonly parked: Identity } | 'closed'

/** One open object. */
export class Descriptor {
  #state: State
  readonly #reopen: Reopen
  readonly #table: DescriptorTable
  /** Where it was opened. */
  readonly place: number

  constructor(fd: number, reopen: Reopen, table: DescriptorTable) {
    this.#state = { fd }
    this.#reopen = reopen
    this.#table = table
    this.place = table.place
  }

  get fd(): number {
    if (this.#state === 'closed') throw osError('EBADF')
    if (this.place !== this.#table.place) throw openedElsewhere()
    return 'fd' in this.#state ? this.#state.fd : this.#resume(this.#state.parked)
  }

  get meter(): RunMeter {
    return this.#table.meter
  }

  stat(): BigIntStats {
    return systemCall(() => fstatSync(this.fd, { bigint: true }))
  }

  park(): void {
    if (this.#state === 'closed' || !('fd' in this.#state)) return
    const { fd } = this.#state
    const identity = identify(systemCall(() => fstatSync(fd, { bigint: true })))
    this.close()
    this.#state = { parked: identity }
  }

  close(): void {
    const state = this.#state
    this.#state = 'closed'
    this.#table.dismiss(this)
    if (state !== 'closed' && 'fd' in state) closeSync(state.fd)
  }

  #resume(parked: Identity): number {
    const fd = systemCall(this.#reopen)
    const found = identify(systemCall(() => fstatSync(fd, { bigint: true })))
    if (found.device !== parked.device || found.inode !== parked.inode || found.bornNs !== parked.bornNs) {
      closeSync(fd)
      throw osError('ESTALE')
    }
    this.#state = { fd }
    this.#table.admit(this)
    return fd
  }
}

function openedElsewhere(): OperationError {
  const message = 'Unsupported Operation error: it was opened in other namespaces than those that paths mean now'
  return new OperationError('UnsupportedOperationError', message, { reason: 'system' })
}
