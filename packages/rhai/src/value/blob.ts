// Blobs: bytes with value semantics. Copies are lazy, as for arrays.

import { Container } from './container.js'
import { meter } from './meter.js'
import type { Value } from './value.js'

export class Blob extends Container {
  private store: Uint8Array
  private size: number
  private isShared: boolean

  constructor(bytes: Uint8Array, isShared = false, size = bytes.length) {
    super(true)
    this.store = bytes
    this.size = size
    this.isShared = isShared
  }

  get length(): number {
    return this.size
  }

  get elementCount(): number {
    return this.size
  }

  get entryCount(): number {
    return 0
  }

  /** A blob inside a container counts one more, as in Rhai. */
  protected override get slotCount(): number {
    return 1
  }

  inside(): Iterable<Value> {
    return []
  }

  /** For reading only. */
  get bytes(): Uint8Array {
    return this.store.length === this.size ? this.store : this.store.subarray(0, this.size)
  }

  /** The bytes for writing in place. Valid until the blob is copied or grows next. */
  own(): Uint8Array {
    if (this.isShared) this.separate(this.size)
    return this.bytes
  }

  private separate(capacity: number): void {
    const fresh = new Uint8Array(capacity)
    fresh.set(this.bytes)
    meter.bytes += capacity
    this.store = fresh
    this.isShared = false
  }

  copy(): Blob {
    this.isShared = true
    return new Blob(this.store, true, this.size)
  }

  /** Exchanges all bytes. */
  replace(bytes: Uint8Array): void {
    meter.bytes += bytes.length
    this.store = bytes
    this.size = bytes.length
    this.isShared = false
  }

  /** Appends one byte (its low eight bits); the store grows by doubling. */
  push(byte: number): void {
    if (this.isShared || this.size === this.store.length) this.separate(Math.max(16, this.size * 2))
    this.store[this.size++] = byte
  }

  append(bytes: Uint8Array): void {
    const size = this.size + bytes.length
    if (this.isShared || size > this.store.length) this.separate(Math.max(size, this.size * 2))
    this.store.set(bytes, this.size)
    this.size = size
  }
}
