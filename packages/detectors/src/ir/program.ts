// The modules that are analysed together: a unit and what it imports. A reference is a value of one of them, as one number.

import { valuesOf } from './by-operation.js'
import type { Flow, FlowOf, FlowOperation, FunctionFlow, Guard, Module, Value } from './flow.js'

/** A value in a program: the module's number and the value's. */
export type Ref = number
/** A function in a program, packed the same way. */
export type FunctionRef = number

/** A module has fewer values than this (the front ends bound them), and a program fewer modules than would pass 32 bits. */
const bitsOfValue = 20
const valueMask = 2 ** bitsOfValue - 1

/** Of one value, that are looked through to find what is written for it. */
const mostChanges = 1000

export class Program {
  /** The unit comes first. */
  readonly modules: readonly Module[]
  /** The module that a specifier of a module means; undefined where it was not loaded. */
  readonly #imports: ReadonlyMap<string, number>
  readonly #reached = new Map<number, ReadonlySet<number>>()
  #targets: ReadonlyMap<number, readonly number[]> | undefined
  #refs: readonly Ref[] | undefined
  readonly #byOperation = new Map<string, readonly Ref[]>()
  readonly #within = new Map<number, ReadonlyMap<number, readonly Ref[]>>()

  constructor(modules: readonly Module[], imports: ReadonlyMap<string, number>) {
    this.modules = modules
    this.#imports = imports
  }

  /** Whether no module is linked with another, or with itself. */
  get isAlone(): boolean {
    return this.modules.length === 1 && this.#imports.size === 0
  }

  ref(module: number, value: Value): Ref {
    return (module << bitsOfValue) + value
  }

  /** Another value of the same module. */
  beside(ref: Ref, value: Value): Ref {
    return (ref & ~valueMask) + value
  }

  module(ref: Ref): Module {
    const module = this.modules[moduleOf(ref)]
    if (module === undefined) throw new RangeError(`no module for ${ref}`)
    return module
  }

  flow(ref: Ref): Flow {
    const flow = this.module(ref).flow[ref & valueMask]
    if (flow === undefined) throw new RangeError(`no value for ${ref}`)
    return flow
  }

  flowOf<Op extends FlowOperation['op']>(ref: Ref, op: Op): FlowOf<Op> | undefined {
    const flow = this.flow(ref)
    return flow.op === op ? (flow as FlowOf<Op>) : undefined
  }

  /** What a call gives at a place; those that are given by name count on, in the order in which they are written. */
  argument(call: Ref, index: number): Ref | undefined {
    const flow = this.flowOf(call, 'call')
    if (flow === undefined) return undefined
    const names = flow.named === true ? flow.arguments.at(-1) : undefined
    const placed = flow.arguments.length - 1
    if (names === undefined || index < placed) {
      const given = flow.arguments[index]
      return given === undefined ? undefined : this.beside(call, given.value)
    }
    const entry = this.flowOf(this.beside(call, names.value), 'object')?.entries[index - placed]
    return entry === undefined ? undefined : this.beside(call, entry.value)
  }

  /** What a function is called on: also where it runs because a property is read or written. */
  receiverOf(call: Ref): Ref | undefined {
    const flow = this.flow(call)
    const receiver = flow.op === 'call' ? flow.receiver : implicitReceiver(flow)
    return receiver === undefined ? undefined : this.beside(call, receiver)
  }

  /** All that a call gives, those that are given by name one by one. */
  allArguments(call: Ref): readonly Ref[] {
    const flow = this.flowOf(call, 'call')
    if (flow === undefined) return []
    return flow.arguments.flatMap(({ value }, index) => {
      const isNamed = flow.named === true && index === flow.arguments.length - 1
      const names = isNamed ? this.flowOf(this.beside(call, value), 'object') : undefined
      return (names?.entries ?? [{ value }]).map((each) => this.beside(call, each.value))
    })
  }

  functionOf(ref: FunctionRef): FunctionFlow {
    const code = this.module(ref).functions[ref & valueMask]
    if (code === undefined) throw new RangeError(`no function for ${ref}`)
    return code
  }

  /** The function that an instruction stands in. */
  enclosing(ref: Ref): FunctionRef {
    return this.beside(ref, this.flow(ref).function)
  }

  /** The instructions of a function, without those of the functions inside of it. */
  within(code: FunctionRef): readonly Ref[] {
    const module = moduleOf(code)
    let functions = this.#within.get(module)
    if (functions === undefined) {
      functions = this.#readFunctions(module)
      this.#within.set(module, functions)
    }
    return functions.get(code & valueMask) ?? []
  }

  #readFunctions(module: number): ReadonlyMap<number, readonly Ref[]> {
    const functions = new Map<number, Ref[]>()
    for (const [value, { function: code }] of (this.modules[module]?.flow ?? []).entries()) {
      const refs = functions.get(code)
      if (refs === undefined) functions.set(code, [this.ref(module, value)])
      else refs.push(this.ref(module, value))
    }
    return functions
  }

  guard(ref: Ref): Guard | undefined {
    return this.flow(ref).guard
  }

  imported(module: number, specifier: string): number | undefined {
    if (specifier === '') return module
    return this.#imports.get(`${module}:${specifier}`)
  }

  /** The module that an import of a module's part means, where that is a module of its own: `from package import module`. */
  submodule(module: number, specifier: string, name: string): number | undefined {
    return this.#imports.get(`${module}:${submoduleKey(specifier, name)}`)
  }

  /** Whether a module imports another, itself or through others. */
  reaches(from: number, to: number): boolean {
    return this.#reachable(from).has(to)
  }

  /** Whether a module imports all others, itself or through others. */
  reachesAll(from: number): boolean {
    return this.#reachable(from).size === this.modules.length
  }

  #reachable(from: number): ReadonlySet<number> {
    const known = this.#reached.get(from)
    if (known !== undefined) return known
    this.#targets ??= this.#readTargets()
    const reached = new Set([from])
    for (const module of reached) for (const target of this.#targets.get(module) ?? []) reached.add(target)
    this.#reached.set(from, reached)
    return reached
  }

  /** What each module imports itself. */
  #readTargets(): ReadonlyMap<number, readonly number[]> {
    const targets = new Map<number, number[]>()
    for (const [key, target] of this.#imports) {
      const importer = Number(key.slice(0, key.indexOf(':')))
      const known = targets.get(importer)
      if (known === undefined) targets.set(importer, [target])
      else known.push(target)
    }
    return targets
  }

  /** What is written for it: a value that was given to a call before is told by what it was then. */
  text(ref: Ref): string {
    const at = this.flow(ref).op === 'after' ? this.writtenAt(ref) : ref
    return this.module(at).text.slice(this.flow(at))
  }

  /** Where a value is written that changes and calls since then have made another of. */
  writtenAt(ref: Ref): Ref {
    let at = ref
    for (let depth = 0; depth < mostChanges; depth += 1) {
      const flow = this.flow(at)
      if (flow.op === 'after') at = this.beside(at, flow.base)
      else if (flow.op === 'update') at = this.beside(at, flow.object)
      else break
    }
    return at
  }

  /** The statement around an instruction; empty where there is none. */
  statement(ref: Ref): string {
    const { text, statements } = this.module(ref)
    const { start, end } = this.flow(ref)
    const around = statements.findLast((each) => each.start <= start && end <= each.end)
    return around === undefined ? '' : text.slice(around)
  }

  line(ref: Ref): number {
    return this.module(ref).text.line(this.flow(ref).start)
  }

  /** Those of the unit. */
  ownRefs(): readonly Ref[] {
    return (this.modules[0]?.flow ?? []).map((_, value) => value)
  }

  /** All values. */
  refs(): readonly Ref[] {
    this.#refs ??= this.modules.flatMap(({ flow }, module) => flow.map((_, value) => this.ref(module, value)))
    return this.#refs
  }

  /** All instructions of these operations, in their order. */
  refsOf(...operations: readonly FlowOperation['op'][]): readonly Ref[] {
    const key = operations.join()
    const known = this.#byOperation.get(key)
    if (known !== undefined) return known
    const refs: Ref[] = []
    for (const [index, module] of this.modules.entries())
      for (const value of valuesOf(module, operations)) refs.push(this.ref(index, value))
    this.#byOperation.set(key, refs)
    return refs
  }
}

/** The specifier under which a module's part is loaded as a module of its own. */
export function submoduleKey(specifier: string, name: string): string {
  return `${specifier}\0${name}`
}

export function moduleOf(ref: Ref): number {
  return ref >>> bitsOfValue
}

/** What a reference is in its module. */
export function valueIn(ref: Ref): Value {
  return ref & valueMask
}

function implicitReceiver(flow: Flow): Value | undefined {
  if (flow.op === 'load' || flow.op === 'update') return flow.object
  return flow.op === 'copy' ? flow.from : undefined
}
