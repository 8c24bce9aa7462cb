// Arrays: a handle on a store of elements. Copying makes a second handle and marks both; the first write to either clones.
// INVARIANT: who writes goes through `own()` (or a method that does), also for every container on the path to an element.

import { arrayElementBytes, meter } from './meter.js'
import { copyValue, type Value } from './value.js'

export class RhaiArray {
  private store: Value[]
  private isShared: boolean

  constructor(elements: Value[], isShared = false) {
    this.store = elements
    this.isShared = isShared
  }

  get length(): number {
    return this.store.length
  }

  /** For reading only: elements belong to the array, whoever keeps one copies it. */
  get elements(): readonly Value[] {
    return this.store
  }

  /** The store for writing. Valid until the array is copied next. */
  own(): Value[] {
    if (this.isShared) this.separate()
    return this.store
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
    return new RhaiArray(this.store, true)
  }

  /** An owned copy of an element; the index must be in range. */
  get(index: number): Value {
    return copyValue(this.store[index])
  }

  /** Takes the value as it is: pass an owned one. */
  set(index: number, value: Value): void {
    this.own()[index] = value
  }

  push(value: Value): void {
    meter.bytes += arrayElementBytes
    this.own().push(value)
  }

  /** Exchanges all elements. */
  replace(elements: Value[]): void {
    meter.bytes += elements.length * arrayElementBytes
    this.store = elements
    this.isShared = false
  }
}
