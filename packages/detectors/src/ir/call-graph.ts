// Who calls whom in a program: direct calls, and functions given to calls (callbacks, handlers), also inside an object of
// options or wrapped in another call. Built twice, so that a function that calls its parameter is found to call what it was given.

import type { FlowOf } from './flow.js'
import type { Origins } from './origins.js'
import type { FunctionRef, Program, Ref } from './program.js'

/** A function that is given to a call. */
export interface Use {
  readonly call: Ref
  readonly argument: number
  /** The property of an object of options that holds it. */
  readonly property?: string
  /** Given to another call whose result is given to this one: `get('/', wrap(f))`. */
  readonly isWrapped: boolean
}

export class CallGraph {
  readonly origins: Origins
  readonly #program: Program
  readonly #callees = new Map<Ref, readonly FunctionRef[]>()
  readonly #callers = new Map<FunctionRef, Ref[]>()
  readonly #uses = new Map<FunctionRef, Use[]>()
  readonly #calls: Ref[] = []

  constructor(origins: Origins) {
    this.origins = origins
    this.#program = origins.program
    for (const ref of this.#program.refs()) if (this.#program.flow(ref).op === 'call') this.#calls.push(ref)
    for (const call of this.#calls) this.#readUses(call)
    for (const call of this.#calls) this.#readCallees(call, false)
    for (const call of this.#calls) this.#readCallees(call, true)
  }

  get calls(): readonly Ref[] {
    return this.#calls
  }

  callees(call: Ref): readonly FunctionRef[] {
    return this.#callees.get(call) ?? []
  }

  callers(code: FunctionRef): readonly Ref[] {
    return this.#callers.get(code) ?? []
  }

  uses(code: FunctionRef): readonly Use[] {
    return this.#uses.get(code) ?? []
  }

  /** The functions that the value may be, also those given to it where it is a parameter. */
  functions(ref: Ref): readonly FunctionRef[] {
    const direct = this.origins.functions(ref)
    if (direct.length > 0) return direct
    return this.origins.of(ref).flatMap((origin) => {
      const given = this.#program.flowOf(origin, 'argument')
      if (given === undefined || given.rest) return []
      return this.callers(this.#program.enclosing(origin)).flatMap((caller) => {
        const call = this.#program.flowOf(caller, 'call')
        const argument = call?.arguments[given.index]
        return argument === undefined ? [] : this.origins.functions(this.#program.beside(caller, argument.value))
      })
    })
  }

  #readCallees(call: Ref, again: boolean): void {
    if (again && this.#callees.has(call)) return
    const { callee } = this.#program.flowOf(call, 'call') ?? { callee: 0 }
    const ref = this.#program.beside(call, callee)
    const found = again ? this.functions(ref) : this.origins.functions(ref)
    if (found.length === 0) return
    this.#callees.set(call, found)
    for (const code of found) push(this.#callers, code, call)
  }

  #readUses(call: Ref): void {
    const flow = this.#program.flowOf(call, 'call')
    for (const [argument, { value }] of (flow?.arguments ?? []).entries()) {
      this.#readUse(this.#program.beside(call, value), { call, argument, isWrapped: false }, 0)
    }
  }

  #readUse(ref: Ref, use: Use, depth: number): void {
    for (const code of this.origins.functions(ref)) push(this.#uses, code, use)
    if (depth > 2) return
    for (const origin of this.origins.of(ref)) this.#readInside(origin, use, depth)
  }

  #readInside(origin: Ref, use: Use, depth: number): void {
    const flow = this.#program.flow(origin)
    const inside = (value: number, more: Partial<Use>): void =>
      this.#readUse(this.#program.beside(origin, value), { ...use, ...more }, depth + 1)
    if (flow.op === 'array') for (const { value } of flow.elements) inside(value, {})
    if (flow.op === 'call') this.#readWrapped(flow, inside)
    if (flow.op !== 'object' || depth > 0) return
    for (const { name, value } of flow.entries) if (name !== undefined) inside(value, { property: name })
  }

  #readWrapped(flow: FlowOf<'call'>, inside: (value: number, more: Partial<Use>) => void): void {
    if (flow.form !== 'call') return
    for (const { value } of flow.arguments) inside(value, { isWrapped: true })
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}
