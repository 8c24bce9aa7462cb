// Members of what is given for a parameter: a service that is made in one file and passed to another as an argument, in an object of
// options, or kept by a constructor in a field. `devices.find` in `routes(devices)` is the method of what `routes` is called with.

import type { CallGraph } from './call-graph.js'
import type { Ref } from './program.js'

const mostCallers = 8
const mostParts = 6
const deepest = 8
/** For one member: of what is passed on in circles the first are found. */
const mostSteps = 200
const anyElement = '*'

export interface GivenMember {
  readonly value: Ref
  /** The call that gives it. */
  readonly givenBy: Ref
}

export class GivenMembers {
  readonly #graph: CallGraph
  readonly #known = new Map<Ref, readonly GivenMember[]>()
  #steps = 0

  constructor(graph: CallGraph) {
    this.#graph = graph
  }

  /** What a property may be that is read of a parameter, or of a part of one; nothing where the code itself says what it is. */
  of(load: Ref): readonly GivenMember[] {
    const known = this.#known.get(load)
    if (known !== undefined) return known
    const flow = this.#graph.origins.program.flowOf(load, 'load')
    if (flow?.property === undefined) return []
    this.#steps = 0
    const object = this.#graph.origins.program.beside(load, flow.object)
    const found = this.#members(object, [flow.property], undefined, 0)
    this.#known.set(load, found)
    return found
  }

  /** The same for a property that nobody reads by its name. */
  named(object: Ref, name: string): readonly GivenMember[] {
    this.#steps = 0
    return this.#members(object, [name], undefined, 0)
  }

  #members(value: Ref, names: readonly string[], givenBy: Ref | undefined, depth: number): readonly GivenMember[] {
    const { origins } = this.#graph
    const { program } = origins
    const [name, ...rest] = names
    if (name === undefined)
      return givenBy === undefined ? [] : origins.of(value).map((each) => ({ value: each, givenBy }))
    return origins.of(value).flatMap((origin): readonly GivenMember[] => {
      this.#steps += 1
      if (depth > deepest || names.length > mostParts || this.#steps > mostSteps) return []
      if (name === anyElement) {
        const elements = program.flowOf(origin, 'array')?.elements ?? []
        if (elements.length > 0)
          return elements.flatMap(({ value: each, spread }) =>
            spread ? [] : this.#members(program.beside(origin, each), rest, givenBy, depth + 1),
          )
      }
      const own = name === anyElement ? [] : origins.property(origin, name)
      if (own.length > 0) return own.flatMap((each) => this.#members(each, rest, givenBy, depth + 1))
      const flow = program.flow(origin)
      switch (flow.op) {
        case 'argument':
          return flow.rest ? [] : this.#given(origin, flow.index, names, depth)
        case 'load':
          // An element of a list that is gone through.
          return flow.property === undefined && flow.key !== undefined
            ? []
            : this.#members(
                program.beside(origin, flow.object),
                [flow.property ?? anyElement, ...names],
                givenBy,
                depth + 1,
              )
        case 'call':
          return this.#graph
            .callees(origin)
            .flatMap((code) => origins.returned(code))
            .flatMap((each) => this.#members(each, names, givenBy, depth + 1))
        default:
          return []
      }
    })
  }

  #given(parameter: Ref, index: number, names: readonly string[], depth: number): readonly GivenMember[] {
    const { program } = this.#graph.origins
    return this.#graph
      .callers(program.enclosing(parameter))
      .slice(0, mostCallers)
      .flatMap((caller) => {
        const argument = this.#graph.given(caller)[index]
        if (argument === undefined || argument.spread) return []
        const path = argument.part === undefined ? names : [argument.part, ...names]
        return this.#members(program.beside(caller, argument.value), path, caller, depth + 1)
      })
  }
}
