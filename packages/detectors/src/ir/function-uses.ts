// Functions that calls are given: as they are, inside an object of options or a list, or wrapped in another call.

import { boundCount } from './bound-functions.js'
import type { Origins } from './origins.js'
import type { FunctionRef, Ref } from './program.js'

/** A function that is given to a call. */
export interface Use {
  readonly call: Ref
  readonly argument: number
  /** The property of an object of options that holds it. */
  readonly property?: string
  /** Given to another call whose result is given to this one: `get('/', wrap(f))`. */
  readonly isWrapped: boolean
  /** Arguments that `bind` gave it before, which come first. */
  readonly bound?: number
}

/** Of wrappers and lists within one another. */
const deepest = 3

export class FunctionUses {
  readonly #origins: Origins
  readonly #uses = new Map<FunctionRef, Use[]>()

  constructor(origins: Origins, calls: readonly Ref[]) {
    this.#origins = origins
    const { program } = origins
    for (const call of calls) {
      const given = program.flowOf(call, 'call')?.arguments ?? []
      for (const [argument, { value }] of given.entries())
        this.#read(program.beside(call, value), { call, argument, isWrapped: false }, 0)
    }
  }

  of(code: FunctionRef): readonly Use[] {
    return this.#uses.get(code) ?? []
  }

  #read(ref: Ref, use: Use, depth: number): void {
    const codes = this.#origins.functions(ref)
    const bound = codes.length === 0 ? 0 : boundCount(this.#origins.program, ref)
    for (const code of codes) this.#add(code, bound === 0 ? use : { ...use, bound })
    if (depth >= deepest) return
    for (const origin of this.#origins.of(ref)) this.#readInside(origin, use, depth)
  }

  #readInside(origin: Ref, use: Use, depth: number): void {
    const { program } = this.#origins
    const flow = program.flow(origin)
    if (flow.op === 'array')
      for (const { value } of flow.elements) this.#read(program.beside(origin, value), use, depth + 1)
    else if (flow.op === 'call' && flow.form === 'call' && flow.arguments.length > 0) {
      const wrapped = use.isWrapped ? use : { ...use, isWrapped: true }
      for (const { value } of flow.arguments) this.#read(program.beside(origin, value), wrapped, depth + 1)
    } else if (flow.op === 'object' && depth === 0)
      for (const { name, value } of flow.entries)
        if (name !== undefined) this.#read(program.beside(origin, value), { ...use, property: name }, depth + 1)
  }

  #add(code: FunctionRef, use: Use): void {
    const uses = this.#uses.get(code)
    if (uses === undefined) this.#uses.set(code, [use])
    else uses.push(use)
  }
}
