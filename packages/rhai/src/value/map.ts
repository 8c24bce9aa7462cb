// Object maps: any string is a key, so entries live in a `Map` and never in an object's properties.
// Iteration is in the order of the keys' UTF-8 bytes; the sorted keys are kept until a key comes or goes. Copies are lazy, as for arrays.

import { Container } from './container.js'
import { mapEntryBytes, meter } from './meter.js'
import { compareStrings } from './strings.js'
import { copyValue, type Value } from './value.js'

export class RhaiMap extends Container {
  private store: Map<string, Value>
  private isShared: boolean
  private sortedKeys: readonly string[] | undefined

  constructor(entries: Map<string, Value> = new Map(), isShared = false) {
    super(entries.size === 0)
    this.store = entries
    this.isShared = isShared
    this.sortedKeys = undefined
  }

  get size(): number {
    return this.store.size
  }

  get elementCount(): number {
    return 0
  }

  get entryCount(): number {
    return this.store.size
  }

  inside(): Iterable<Value> {
    return this.store.values()
  }

  /** For reading only, in no particular order. */
  get entries(): ReadonlyMap<string, Value> {
    return this.store
  }

  private own(): Map<string, Value> {
    if (this.isShared) {
      const fresh = new Map<string, Value>()
      for (const [key, value] of this.store) fresh.set(key, copyValue(value))
      meter.bytes += fresh.size * mapEntryBytes
      this.store = fresh
      this.isShared = false
    }
    return this.store
  }

  copy(): RhaiMap {
    this.isShared = true
    meter.bytes += 64
    const handle = new RhaiMap(this.store, true)
    handle.takeBounds(this)
    handle.sortedKeys = this.sortedKeys
    return handle
  }

  has(key: string): boolean {
    return this.store.has(key)
  }

  /** The value itself, for reading: whoever keeps it copies it. Unit when absent. */
  peek(key: string): Value {
    return this.store.get(key)
  }

  /** An owned copy of the value, unit when absent. */
  get(key: string): Value {
    return copyValue(this.store.get(key))
  }

  /** The value for writing into it: the map is separated from its copies first. */
  ownEntry(key: string): Value {
    const value = this.own().get(key)
    if (value instanceof Container) this.forgetInside()
    return value
  }

  /** Takes the value as it is: pass an owned one. */
  set(key: string, value: Value): void {
    const store = this.own()
    const size = store.size
    store.set(key, value)
    if (typeof value !== 'number') this.noteInside(value)
    if (store.size !== size) {
      this.sortedKeys = undefined
      meter.bytes += mapEntryBytes + key.length
    }
  }

  /** Removes and returns an entry's value. */
  delete(key: string): Value {
    const store = this.own()
    const value = store.get(key)
    if (store.delete(key)) this.sortedKeys = undefined
    return value
  }

  clear(): void {
    this.store = new Map()
    this.isShared = false
    this.sortedKeys = undefined
  }

  /** Keys in the order of their UTF-8 bytes. */
  keys(): readonly string[] {
    this.sortedKeys ??= [...this.store.keys()].sort(compareStrings)
    return this.sortedKeys
  }
}
