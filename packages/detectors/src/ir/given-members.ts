// Members of what is given for a parameter: a service that is made in one file and passed to another as an argument, in an object of
// options, or kept by a constructor in a field. `devices.find` in `routes(devices)` is the method of what `routes` is called with.

import type { CallGraph } from './call-graph.js'
import { joined } from './joined.js'
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

/** The names that are read one behind the other. */
interface Path {
  readonly name: string
  readonly rest: Path | undefined
  readonly length: number
}

function pathOf(name: string, rest?: Path): Path {
  return { name, rest, length: (rest?.length ?? 0) + 1 }
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
    const found = this.#members(object, pathOf(flow.property), undefined, 0)
    this.#known.set(load, found)
    return found
  }

  /** The same for a property that nobody reads by its name. */
  named(object: Ref, name: string): readonly GivenMember[] {
    this.#steps = 0
    return this.#members(object, pathOf(name), undefined, 0)
  }

  #members(value: Ref, path: Path | undefined, givenBy: Ref | undefined, depth: number): readonly GivenMember[] {
    const { origins } = this.#graph
    const { program } = origins
    if (path === undefined)
      return givenBy === undefined ? [] : origins.of(value).map((each) => ({ value: each, givenBy }))
    const { name, rest } = path
    let found: readonly GivenMember[] = []
    for (const origin of origins.of(value)) {
      this.#steps += 1
      if (depth > deepest || path.length > mostParts || this.#steps > mostSteps) continue
      const elements = name === anyElement ? (program.flowOf(origin, 'array')?.elements ?? []) : []
      for (const each of elements)
        if (!each.spread)
          found = joined(found, this.#members(program.beside(origin, each.value), rest, givenBy, depth + 1))
      if (elements.length > 0) continue
      const own = name === anyElement ? [] : origins.property(origin, name)
      for (const each of own) found = joined(found, this.#members(each, rest, givenBy, depth + 1))
      if (own.length === 0) found = joined(found, this.#ofOrigin(origin, path, givenBy, depth))
    }
    return found
  }

  /** Where no value at hand has the member. */
  #ofOrigin(origin: Ref, path: Path, givenBy: Ref | undefined, depth: number): readonly GivenMember[] {
    const { origins } = this.#graph
    const { program } = origins
    const flow = program.flow(origin)
    switch (flow.op) {
      case 'argument':
        return flow.rest ? [] : this.#given(origin, flow.index, path, depth)
      case 'load': {
        // An element of a list that is gone through.
        if (flow.property === undefined && flow.key !== undefined) return []
        const longer = pathOf(flow.property ?? anyElement, path)
        return this.#members(program.beside(origin, flow.object), longer, givenBy, depth + 1)
      }
      case 'call':
        return this.#graph
          .callees(origin)
          .flatMap((code) => origins.returned(code))
          .flatMap((each) => this.#members(each, path, givenBy, depth + 1))
      default:
        return []
    }
  }

  #given(parameter: Ref, index: number, path: Path, depth: number): readonly GivenMember[] {
    const { program } = this.#graph.origins
    return this.#graph
      .callers(program.enclosing(parameter))
      .slice(0, mostCallers)
      .flatMap((caller) => {
        const argument = this.#graph.given(caller)[index]
        if (argument === undefined || argument.spread) return []
        const whole = argument.part === undefined ? path : pathOf(argument.part, path)
        return this.#members(program.beside(caller, argument.value), whole, caller, depth + 1)
      })
  }
}
