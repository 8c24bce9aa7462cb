// The host's side of a script's variables: ordered, a later entry hides earlier ones of its name. A run binds the names that
// the script uses, writes them back, and leaves the script's own top-level variables at the end.

import { Shared } from '../value/shared.js'
import { copyValue, type Value } from '../value/value.js'

export interface ScopeEntry {
  readonly name: string
  /** A cell while a closure of an earlier run shares the variable. */
  slot: Value | Shared
  readonly isConstant: boolean
}

export class Scope {
  private readonly list: ScopeEntry[] = []

  get size(): number {
    return this.list.length
  }

  get entries(): readonly ScopeEntry[] {
    return this.list
  }

  push(name: string, value: Value): this {
    this.list.push({ name, slot: value, isConstant: false })
    return this
  }

  pushConstant(name: string, value: Value): this {
    this.list.push({ name, slot: value, isConstant: true })
    return this
  }

  /** Adds a variable with the cell it may be shared by. */
  pushSlot(name: string, slot: Value | Shared, isConstant: boolean): void {
    this.list.push({ name, slot, isConstant })
  }

  find(name: string): ScopeEntry | undefined {
    for (let index = this.list.length - 1; index >= 0; index--) {
      const entry = this.list[index]
      if (entry?.name === name) return entry
    }
    return undefined
  }

  has(name: string): boolean {
    return this.find(name) !== undefined
  }

  /** An owned copy of a variable's value; unit when there is none. */
  get(name: string): Value {
    const slot = this.find(name)?.slot
    return copyValue(slot instanceof Shared ? slot.value : slot)
  }

  /** Changes the last variable of that name, or adds one. */
  set(name: string, value: Value): void {
    const entry = this.find(name)
    if (entry === undefined) this.push(name, value)
    else if (entry.slot instanceof Shared) entry.slot.value = value
    else entry.slot = value
  }

  /** Forgets all variables after the first `size`. */
  rewind(size: number): void {
    this.list.length = Math.min(size, this.list.length)
  }
}
