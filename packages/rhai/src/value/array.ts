// Arrays: a handle on a store of elements. Copying makes a second handle and marks both; the first write to either clones.
// INVARIANT: who writes goes through `own()` (or a method that does), also for every container on the path to an element.

import { Container } from './container.js'
import { arrayElementBytes, meter } from './meter.js'
import { copyValue, type Value } from './value.js'

export class RhaiArray extends Container {
  private store: Value[]
  private isShared: boolean

  /** `isFlat`: whether the elements are known to be neither strings nor containers. */
  constructor(elements: Value[], isShared = false, isFlat = elements.length === 0) {
    super(isFlat)
    this.store = elements
    this.isShared = isShared
  }

  get length(): number {
    return this.store.length
  }

  get elementCount(): number {
    return this.store.length
  }

  get entryCount(): number {
    return 0
  }

  inside(): Iterable<Value> {
    return this.store
  }

  /** For reading only: elements belong to the array, whoever keeps one copies it. */
  get elements(): readonly Value[] {
    return this.store
  }

  /** The store for writing. Valid until the array is copied next. What is put into it is told to `noteInside`. */
  own(): Value[] {
    if (this.isShared) this.separate()
    return this.store
  }

  /** An element that may be written into. */
  ownElement(index: number): Value {
    const element = this.own()[index]
    if (element instanceof Container) this.forgetInside()
    return element
  }

  private separate(): void {
    const { store } = this
    const fresh = new Array<Value>(store.length)
    for (let index = 0; index < store.length; index++) fresh[index] = copyValue(store[index])
    meter.bytes += store.length * arrayElementBytes
    this.store = fresh
    this.isShared = false
  }

  copy(): RhaiArray {
    this.isShared = true
    meter.bytes += 48
    const handle = new RhaiArray(this.store, true)
    handle.takeBounds(this)
    return handle
  }

  /** An owned copy of an element; the index must be in range. */
  get(index: number): Value {
    return copyValue(this.store[index])
  }

  /** Takes the value as it is: pass an owned one. */
  set(index: number, value: Value): void {
    this.own()[index] = value
    if (typeof value !== 'number') this.noteInside(value)
  }

  push(value: Value): void {
    meter.bytes += arrayElementBytes
    this.own().push(value)
    if (typeof value !== 'number') this.noteInside(value)
  }

  /** Exchanges all elements. */
  replace(elements: Value[]): void {
    meter.bytes += elements.length * arrayElementBytes
    this.store = elements
    this.isShared = false
    this.forgetInside()
  }
}
