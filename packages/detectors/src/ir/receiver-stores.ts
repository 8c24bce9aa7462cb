// What the functions of a class store in `this`.

import type { FunctionRef, Program, Ref } from './program.js'
import { moduleOf } from './program.js'

export class ReceiverStores {
  readonly #program: Program
  readonly #byClass = new Map<number, ReadonlyMap<number | undefined, readonly Ref[]>>()

  constructor(program: Program) {
    this.#program = program
  }

  /** The stores of a property in instances of a class, as they stand there. */
  inClass(made: Ref, name: string): readonly Ref[] {
    return this.#named(moduleOf(made), this.#program.flowOf(made, 'class')?.class, name)
  }

  /** The same for the class whose `this` the object is; nothing where it is none. */
  inReceiver(object: Ref, name: string): readonly Ref[] {
    if (!this.#isReceiver(object)) return []
    const { class: own } = this.#program.functionOf(this.#ownerOf(object))
    const index = this.#program.flowOf(object, 'receiver')?.class ?? own
    return index === undefined ? [] : this.#named(moduleOf(object), index, name)
  }

  #named(module: number, index: number | undefined, name: string): readonly Ref[] {
    const stores = this.#byClass.get(module) ?? this.#read(module)
    this.#byClass.set(module, stores)
    return (stores.get(index) ?? []).filter((store) => this.#program.flowOf(store, 'update')?.property === name)
  }

  /** By the class of the function that stores, or by none. */
  #read(module: number): ReadonlyMap<number | undefined, readonly Ref[]> {
    const { flow = [], functions = [] } = this.#program.modules[module] ?? {}
    const stores = new Map<number | undefined, Ref[]>()
    for (const [value, each] of flow.entries()) {
      if (each.op !== 'update' || !this.#isReceiver(this.#program.ref(module, each.object))) continue
      const owner = functions[each.function]?.class
      const known = stores.get(owner)
      if (known === undefined) stores.set(owner, [this.#program.ref(module, value)])
      else known.push(this.#program.ref(module, value))
    }
    return stores
  }

  /** The method whose `this` it is: an arrow function inside of it sees the same one. */
  #ownerOf(object: Ref): FunctionRef {
    let code = this.#program.enclosing(object)
    for (let depth = 0; depth < 20; depth += 1) {
      const { class: index, parent } = this.#program.functionOf(code)
      if (index !== undefined || parent === undefined) return code
      code = this.#program.beside(code, parent)
    }
    return code
  }

  #isReceiver(object: Ref): boolean {
    let ref = object
    for (let depth = 0; depth < 200; depth += 1) {
      const flow = this.#program.flow(ref)
      if (flow.op === 'receiver') return true
      if (flow.op === 'update') ref = this.#program.beside(ref, flow.object)
      else if (flow.op === 'after') ref = this.#program.beside(ref, flow.base)
      else if (flow.op === 'phi' && flow.incoming[0] !== undefined)
        ref = this.#program.beside(ref, flow.incoming[0].value)
      else return false
    }
    return false
  }
}
