// What calls do to the objects that they are called on and given, whoever makes them: the functions that they may enter, whether they
// make an object, and whether anything stores into a property of one.

import type { FlowOf } from './flow.js'
import type { Origins } from './origins.js'
import type { FunctionRef, Program, Ref } from './program.js'

/** Changes of one object that are looked behind. */
const longestChain = 200

export class CallEffects {
  readonly #program: Program
  readonly #origins: Origins
  /** Calls on what a property holds, by its name. */
  #changing: ReadonlyMap<string, readonly Ref[]> | undefined

  constructor(origins: Origins) {
    this.#program = origins.program
    this.#origins = origins
  }

  /** Whether a method writes that is called on what a property of this name holds. */
  isChanged(name: string): boolean {
    this.#changing ??= this.#readChanging()
    return (this.#changing.get(name) ?? []).some((call) => this.#isWriting(call))
  }

  #readChanging(): ReadonlyMap<string, readonly Ref[]> {
    const found = new Map<string, Ref[]>()
    for (const ref of this.#program.refsOf('after')) {
      const flow = this.#program.flowOf(ref, 'after')
      const base = flow === undefined ? undefined : this.#program.flowOf(this.#program.beside(ref, flow.base), 'load')
      if (flow === undefined || base?.property === undefined) continue
      found.set(base.property, [...(found.get(base.property) ?? []), this.#program.beside(ref, flow.call)])
    }
    return found
  }

  #isWriting(call: Ref): boolean {
    const codes = this.fitting(call)
    if (codes.length > 0) return this.writes(codes, undefined)
    const flow = this.#program.flowOf(call, 'call')
    return flow === undefined || !this.leavesAlone(call, flow)
  }

  isInstance(call: Ref, flow: FlowOf<'call'>, position: number | 'receiver'): boolean {
    const value = position === 'receiver' ? flow.receiver : flow.arguments[position]?.value
    if (value === undefined) return false
    const origins = this.#origins.of(this.#program.beside(call, value))
    return origins.length > 0 && origins.every((origin) => this.#isOwnObject(origin))
  }

  #isOwnObject(origin: Ref): boolean {
    const flow = this.#program.flow(origin)
    if (flow.op === 'receiver' || flow.op === 'class') return true
    return (
      flow.op === 'call' &&
      this.makes(origin) &&
      this.#origins.functions(this.#program.beside(origin, flow.callee)).length > 0
    )
  }

  /** Whether a call makes an object, also in a language that has no word for that. */
  makes(call: Ref): boolean {
    const flow = this.#program.flowOf(call, 'call')
    if (flow === undefined || flow.form === 'construct') return flow !== undefined
    const made = this.#origins.of(this.#program.beside(call, flow.callee))
    return made.length > 0 && made.every((origin) => this.#program.flow(origin).op === 'class')
  }

  /** Methods that only look. */
  leavesAlone(call: Ref, flow: FlowOf<'call'>): boolean {
    const { property } = this.#program.flowOf(this.#program.beside(call, flow.callee), 'load') ?? {}
    return /^(?:get\w*|size|length|isEmpty|contains\w*|equals|hashCode|toString|stream|keySet|values|entrySet|iterator|forEach)$/.test(
      property ?? '',
    )
  }

  /** Whether a function, or one that it calls, stores in a property of this name, or in any. */
  writes(codes: readonly FunctionRef[], name: string | undefined, depth = 0): boolean {
    if (depth > 3) return true
    return codes.some((code) =>
      this.#program.within(code).some((ref) => {
        const flow = this.#program.flow(ref)
        if (flow.op === 'update') return name === undefined || flow.property === undefined || flow.property === name
        if (flow.op !== 'call') return false
        const called = this.#origins.functions(this.#program.beside(ref, flow.callee))
        return called.length > 0 && this.writes(called, name, depth + 1)
      }),
    )
  }

  fitting(call: Ref): readonly FunctionRef[] {
    const flow = this.#program.flowOf(call, 'call')
    if (flow === undefined) return []
    const functions = this.#origins.functions(this.#program.beside(call, flow.callee))
    if (functions.length < 2) return functions
    const fitting = functions.filter(
      (code) => this.#program.functionOf(code).parameters.length === flow.arguments.length,
    )
    return fitting.length === 0 ? functions : fitting
  }

  /** Whether the object may be of a class below, which has the method in another form. */
  isOverridden(call: Ref, flow: FlowOf<'call'>, name: string): boolean {
    return flow.receiver !== undefined && this.#origins.isOverridden(this.#program.beside(call, flow.receiver), name)
  }

  /** Where an object was made that was changed since. */
  madeAt(object: Ref): Ref | undefined {
    let ref = object
    for (let step = 0; step < longestChain; step += 1) {
      const flow = this.#program.flow(ref)
      if (flow.op === 'update') ref = this.#program.beside(ref, flow.object)
      else if (flow.op === 'after') ref = this.#program.beside(ref, flow.base)
      else if (flow.op === 'copy') ref = this.#program.beside(ref, flow.from)
      else return flow.op === 'call' && this.makes(ref) ? ref : undefined
    }
    return undefined
  }
}
