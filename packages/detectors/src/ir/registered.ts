// Functions that a program puts into a table of its own, by a function that is called for each: `TABLE[name] = f`, `self.listeners.append(f)`,
// mostly by a decorator. What is read of the table under a name is what was put there under it; read otherwise it may be any of them.

import type { CallGraph } from './call-graph.js'
import type { FlowOf } from './flow.js'
import type { FunctionRef, Program, Ref } from './program.js'

const mostPlaces = 60
const mostCallers = 60
const longestChain = 60
/** Tables, one within the other. */
const deepestTable = 2

interface Place {
  readonly ref: Ref
  readonly table: Ref
  readonly value: Ref
  readonly key: Ref | undefined
  /** What the table is known by, once it was asked for. */
  identity?: string | undefined
}

export class Registered {
  readonly #graph: CallGraph
  readonly #program: Program
  #places: readonly Place[] | undefined

  constructor(graph: CallGraph, program: Program) {
    this.#graph = graph
    this.#program = program
  }

  /** The functions that an element of a table may be; `name`: the one under this name. */
  of(table: Ref, name: string | undefined): readonly FunctionRef[] {
    this.#places ??= this.#readPlaces()
    if (this.#places.length === 0) return []
    const wanted = this.#identityOf(table)
    if (wanted === undefined) return []
    return this.#places
      .filter((place) => {
        place.identity ??= this.#identityOf(place.table) ?? ''
        return place.identity === wanted
      })
      .flatMap((place) => this.#given(place, name))
  }

  /** Where a parameter is put into what is no object of the function itself. */
  #readPlaces(): readonly Place[] {
    const places: Place[] = []
    for (const ref of this.#program.refsOf('update', 'after')) {
      const flow = this.#program.flow(ref)
      const place =
        flow.op === 'update' ? this.#stored(ref, flow) : flow.op === 'after' ? this.#appended(ref, flow) : undefined
      if (place !== undefined && places.length < mostPlaces) places.push(place)
    }
    for (const ref of this.#graph.calls) {
      const place = this.#appendedInside(ref)
      if (place !== undefined && places.length < mostPlaces) places.push(place)
    }
    return places
  }

  /** `this.listeners[type].push(listener)`: the list is no variable, so that no other value of it is seen. */
  #appendedInside(call: Ref): Place | undefined {
    const { callee, receiver, arguments: given } = this.#program.flowOf(call, 'call') ?? {}
    const [first, more] = given ?? []
    if (callee === undefined || receiver === undefined || first === undefined || more !== undefined) return undefined
    const value = this.#program.beside(call, first.value)
    if (!this.#isParameter(value)) return undefined
    const method = this.#program.flowOf(this.#program.beside(call, callee), 'load')?.property
    if (method !== 'add' && method !== 'push') return undefined
    const table = this.#program.beside(call, receiver)
    const list = this.#leftOf(table)
    return this.#tableAround(list) === undefined ? undefined : { ref: call, table: list, value, key: undefined }
  }

  /** `x` of `x || []`, also where that is stored first. */
  #leftOf(table: Ref): Ref {
    let ref = table
    for (let step = 0; step < longestChain; step += 1) {
      const flow = this.#program.flow(ref)
      if (flow.op === 'logical') ref = this.#program.beside(ref, flow.left)
      else if (flow.op === 'copy' || flow.op === 'name') ref = this.#program.beside(ref, flow.from)
      else break
    }
    return ref
  }

  #stored(ref: Ref, flow: FlowOf<'update'>): Place | undefined {
    if (flow.key === undefined) return undefined
    const value = this.#program.beside(ref, flow.value)
    if (!this.#isParameter(value)) return undefined
    return { ref, table: this.#program.beside(ref, flow.object), value, key: this.#program.beside(ref, flow.key) }
  }

  #appended(ref: Ref, { base, call, position }: FlowOf<'after'>): Place | undefined {
    const made = this.#program.flowOf(this.#program.beside(ref, call), 'call')
    const [given, more] = made?.arguments ?? []
    if (position !== 'receiver' || made === undefined || given === undefined || more !== undefined) return undefined
    const method = this.#program.flowOf(this.#program.beside(ref, made.callee), 'load')?.property
    if (method !== 'append' && method !== 'add' && method !== 'push') return undefined
    const value = this.#program.beside(ref, given.value)
    const isKept = this.#isParameter(value) || (method === 'push' && this.#isFunction(value))
    return isKept ? { ref, table: this.#program.beside(ref, base), value, key: undefined } : undefined
  }

  #isParameter(value: Ref): boolean {
    return this.#program.flow(value).op === 'argument'
  }

  #isFunction(value: Ref): boolean {
    return this.#graph.origins.of(value).some((origin) => this.#program.flow(origin).op === 'function')
  }

  /** What a table is known by: the variable's own literal, or a field of a class. */
  #identityOf(table: Ref, depth = 0): string | undefined {
    let ref = table
    for (let step = 0; step < longestChain; step += 1) {
      const flow = this.#program.flow(ref)
      if (flow.op === 'update') ref = this.#program.beside(ref, flow.object)
      else if (flow.op === 'after') ref = this.#program.beside(ref, flow.base)
      else if (flow.op === 'copy') ref = this.#program.beside(ref, flow.from)
      else if (flow.op === 'logical') ref = this.#program.beside(ref, flow.left)
      else if (this.#tableAround(ref) !== undefined) {
        // A list for each name: what is put into one of them is not told from the others.
        const around = depth > deepestTable ? undefined : this.#identityOf(this.#tableAround(ref) ?? ref, depth + 1)
        return around === undefined ? undefined : `${around}[]`
      } else if (flow.op === 'load' && flow.property !== undefined) {
        const owner = this.#ownerOf(this.#program.beside(ref, flow.object))
        return owner === undefined ? undefined : `${owner}.${flow.property}`
      } else break
    }
    const made = this.#graph.origins.of(ref).find((origin) => /^(?:object|array)$/.test(this.#program.flow(origin).op))
    return made === undefined ? undefined : String(made)
  }

  /** `this.listeners` of `this.listeners.get(type)` and of `this.listeners[type]`. */
  #tableAround(ref: Ref): Ref | undefined {
    const flow = this.#program.flow(ref)
    if (flow.op === 'load') return flow.key === undefined ? undefined : this.#program.beside(ref, flow.object)
    if (flow.op !== 'call' || flow.receiver === undefined) return undefined
    const { property } = this.#program.flowOf(this.#program.beside(ref, flow.callee), 'load') ?? {}
    return property === 'get' ? this.#program.beside(ref, flow.receiver) : undefined
  }

  /** The class of an object, or a class itself. */
  #ownerOf(object: Ref): Ref | undefined {
    const { origins } = this.#graph
    for (const origin of origins.of(object)) {
      const flow = this.#program.flow(origin)
      if (flow.op === 'class') return origin
      const index = flow.op === 'receiver' ? this.#program.functionOf(this.#program.enclosing(origin)).class : undefined
      if (index !== undefined) return origins.definitions.classValue(origin, index)
    }
    return undefined
  }

  /** The functions that callers give for what is put there, under the name. */
  #given({ value, key }: Place, name: string | undefined): readonly FunctionRef[] {
    // `steps.push`, `steps.reduce` are the list's own, and none of its elements.
    if (key === undefined && name !== undefined && !/^-?\d+$/.test(name)) return []
    const parameter = this.#program.flowOf(value, 'argument')
    if (parameter === undefined) return this.#graph.origins.functions(value)
    return this.#graph
      .callers(this.#program.enclosing(value))
      .slice(0, mostCallers)
      .flatMap((call) => {
        const [given] = this.#graph.givenFor(call, parameter.index)
        const functions =
          given === undefined ? [] : this.#graph.origins.functions(this.#program.beside(call, given.value))
        if (name === undefined || key === undefined) return functions
        return functions.filter((code) => {
          const known = this.#nameOf(key, call, code)
          return known === undefined || known === name
        })
      })
  }

  /** The name under which a call puts a function there: given to the call, to the one that made what is called, or the function's own. */
  #nameOf(key: Ref, call: Ref, code: FunctionRef): string | undefined {
    const { constants } = this.#graph
    if (this.#program.flowOf(key, 'load')?.property === '__name__') return this.#program.functionOf(code).name
    const [origin, more] = this.#graph.origins.of(key)
    const parameter = origin === undefined || more !== undefined ? undefined : this.#program.flowOf(origin, 'argument')
    if (origin === undefined || parameter === undefined) return undefined
    const owner = this.#program.enclosing(origin)
    const entered = [call, this.#makerOf(call)].find(
      (each) => each !== undefined && this.#graph.callees(each).includes(owner),
    )
    const [given] = entered === undefined ? [] : this.#graph.givenFor(entered, parameter.index)
    if (entered === undefined || given === undefined || given.part !== undefined) return undefined
    const constant = constants.of(this.#program.beside(entered, given.value))
    return constant?.type === 'string' ? constant.value : undefined
  }

  /** `handles('run')` of `handles('run')(f)`. */
  #makerOf(call: Ref): Ref | undefined {
    const { callee } = this.#program.flowOf(call, 'call') ?? {}
    if (callee === undefined) return undefined
    return this.#graph.origins
      .of(this.#program.beside(call, callee))
      .find((origin) => this.#program.flow(origin).op === 'call')
  }
}
