// Functions that a decorator of the program replaces: whoever calls one by its name enters what the decorator gave for it.

import type { Origins } from './origins.js'
import type { FunctionRef, Ref } from './program.js'

export class Decorated {
  readonly #instead = new Map<FunctionRef, readonly FunctionRef[]>()
  readonly #wrappers = new Map<FunctionRef, FunctionRef[]>()
  readonly #replaced = new Map<FunctionRef, FunctionRef[]>()

  /** `calls`: all of the program, in their order: of several decorators the outermost counts. */
  constructor(origins: Origins, calls: readonly Ref[]) {
    for (const call of calls) {
      const flow = origins.program.flowOf(call, 'call')
      const [given] = flow?.arguments ?? []
      if (flow?.decorates !== true || given === undefined) continue
      const [code, more] = origins.functions(origins.program.beside(call, given.value))
      if (code === undefined || more !== undefined) continue
      const wrappers = wrappersOf(origins, call, flow.callee).filter((each) => each !== code)
      if (wrappers.length === 0) continue
      this.#instead.set(code, wrappers)
      for (const wrapper of wrappers) {
        add(this.#wrappers, code, wrapper)
        add(this.#replaced, wrapper, code)
      }
    }
  }

  /** All that decorators give for a function. */
  wrappersOf(code: FunctionRef): readonly FunctionRef[] {
    return this.#wrappers.get(code) ?? []
  }

  /** The functions for which a decorator gives this one. */
  replacedBy(wrapper: FunctionRef): readonly FunctionRef[] {
    return this.#replaced.get(wrapper) ?? []
  }

  /** What is entered in place of a function; nothing where that is the function itself. */
  instead(code: FunctionRef): readonly FunctionRef[] | undefined {
    return this.#instead.get(code)
  }
}

/** What a decorator gives, where it is a function of the program that gives another one. */
function wrappersOf(origins: Origins, call: Ref, callee: number): readonly FunctionRef[] {
  const returned = (code: FunctionRef): readonly FunctionRef[] =>
    origins.returned(code).flatMap((value) => origins.functions(value))
  const direct = origins.functions(origins.program.beside(call, callee))
  if (direct.length > 0) return isClass(origins, direct) ? [] : direct.flatMap(returned)
  // A decorator that is given something gives the one that is meant.
  return origins.of(origins.program.beside(call, callee)).flatMap((maker) => {
    const made = origins.program.flowOf(maker, 'call')
    if (made === undefined) return []
    const makers = origins.functions(origins.program.beside(maker, made.callee))
    return isClass(origins, makers) ? [] : makers.flatMap(returned).flatMap(returned)
  })
}

function isClass({ program }: Origins, codes: readonly FunctionRef[]): boolean {
  return codes.some((code) => program.functionOf(code).isConstructor)
}

function add(map: Map<FunctionRef, FunctionRef[]>, key: FunctionRef, value: FunctionRef): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}
