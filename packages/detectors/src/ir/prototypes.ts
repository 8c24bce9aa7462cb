// Methods of functions that are used as classes: what a module puts on the `prototype` of a function, one by one or as an object.

import type { Origins } from './origins.js'
import type { FunctionRef, Ref } from './program.js'

export class Prototypes {
  readonly #origins: Origins
  /** What is put on the prototype of a function, by name. */
  #members: Map<FunctionRef, Map<string, Ref[]>> | undefined

  constructor(origins: Origins) {
    this.#origins = origins
  }

  member(code: FunctionRef, name: string): readonly Ref[] {
    return (this.members(code)?.get(name) ?? []).flatMap((value) => this.#origins.of(value))
  }

  members(code: FunctionRef): ReadonlyMap<string, readonly Ref[]> | undefined {
    if (this.#members === undefined) {
      this.#members = new Map()
      this.#read(this.#members)
    }
    return this.#members.get(code)
  }

  #read(members: Map<FunctionRef, Map<string, Ref[]>>): void {
    const { program } = this.#origins
    for (const ref of program.refsOf('update')) {
      const flow = program.flowOf(ref, 'update')
      if (flow?.property === undefined) continue
      const value = program.beside(ref, flow.value)
      const object = program.beside(ref, flow.object)
      if (flow.property === 'prototype') this.#addAll(members, object, value)
      const owner = this.#ownerOf(object)
      if (owner !== undefined) this.#add(members, owner, flow.property, value)
    }
  }

  /** `F` of `F.prototype`, also where something was put on it before. */
  #ownerOf(object: Ref): Ref | undefined {
    const { program } = this.#origins
    let ref = object
    for (let depth = 0; depth < 200; depth += 1) {
      const flow = program.flow(ref)
      if (flow.op === 'update') ref = program.beside(ref, flow.object)
      else if (flow.op === 'load' && flow.property === 'prototype') return program.beside(ref, flow.object)
      else return undefined
    }
    return undefined
  }

  /** `F.prototype = { … }` */
  #addAll(members: Map<FunctionRef, Map<string, Ref[]>>, owner: Ref, value: Ref): void {
    const { program } = this.#origins
    for (const { name, value: entry } of program.flowOf(value, 'object')?.entries ?? []) {
      if (name !== undefined) this.#add(members, owner, name, program.beside(value, entry))
    }
  }

  #add(members: Map<FunctionRef, Map<string, Ref[]>>, owner: Ref, name: string, value: Ref): void {
    for (const code of this.#origins.functions(owner)) {
      const known = members.get(code) ?? new Map<string, Ref[]>()
      members.set(code, known.set(name, [...(known.get(name) ?? []), value]))
    }
  }
}
