// The functions that users of a library call: what its entries export, under any name, the methods of what they export, and what
// these give back. Facts for both methods of analysis; nothing is followed here.

import type { FunctionRef, Ref } from '../ir/program.js'
import { moduleOf } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

/** Each with the name it is called by, as far as one is known. */
export type PublicFunctions = ReadonlyMap<FunctionRef, string>

const deepest = 4
const mostFunctions = 400
/** By custom not for others, but for what a stream leaves to those who make one. */
const internalName = /^(?!_(?:write|writev|transform)$)[_#$]/

/** `orInner`: also methods that are declared to be for those only who extend a class, which may be its callers. */
export function publicFunctions(semantics: Semantics, modules: readonly number[], orInner = false): PublicFunctions {
  const found = new Exports(semantics, orInner)
  for (const module of modules) if (!startsServer(semantics, module)) found.addModule(module, 0)
  return found.functions
}

/** A file that listens when it is loaded is a program, whatever it exports besides. */
function startsServer({ program }: Semantics, module: number): boolean {
  const { flow = [] } = program.modules[module] ?? {}
  return flow.some(
    (each) =>
      each.op === 'call' &&
      each.function === 0 &&
      program.flowOf(program.ref(module, each.callee), 'load')?.property === 'listen',
  )
}

class Exports {
  readonly functions = new Map<FunctionRef, string>()
  readonly #semantics: Semantics
  readonly #seen = new Set<Ref>()
  readonly #modules = new Set<number>()
  #stored: ReadonlyMap<Ref, readonly (readonly [string, Ref])[]> | undefined

  readonly #orInner: boolean

  constructor(semantics: Semantics, orInner: boolean) {
    this.#semantics = semantics
    this.#orInner = orInner
  }

  addModule(module: number, depth: number): void {
    if (depth > 2 * deepest || this.#modules.has(module)) return
    this.#modules.add(module)
    const { origins, program } = this.#semantics
    for (const [name, values] of origins.definitions.exportsOf(module))
      for (const value of values) this.#add(value, name, 0)
    for (const { specifier, from, to = '' } of program.modules[module]?.reexports ?? []) {
      const target = program.imported(module, specifier)
      if (target === undefined) continue
      if (from === undefined) this.addModule(target, depth + 1)
      else for (const origin of origins.exported(target, from, 0)) this.#add(origin, to, 0)
    }
  }

  #add(value: Ref, name: string, depth: number): void {
    if (depth > deepest || internalName.test(name)) return
    const { program, origins } = this.#semantics
    let ref = value
    for (let flow = program.flow(ref); flow.op === 'update'; flow = program.flow(ref)) {
      if (flow.property !== undefined) this.#add(program.beside(ref, flow.value), flow.property, depth + 1)
      ref = program.beside(ref, flow.object)
    }
    for (const origin of [...new Set([ref, ...origins.of(ref)])]) this.#addOrigin(origin, name, depth)
  }

  #addOrigin(origin: Ref, name: string, depth: number): void {
    if (this.#seen.has(origin) || this.functions.size >= mostFunctions) return
    this.#seen.add(origin)
    const { program } = this.#semantics
    const flow = program.flow(origin)
    switch (flow.op) {
      case 'function':
        this.#addFunction(program.beside(origin, flow.function), name, depth)
        break
      case 'class':
        this.#addClass(origin, depth)
        break
      case 'object':
        for (const entry of flow.entries) this.#add(program.beside(origin, entry.value), entry.name ?? name, depth + 1)
        break
      case 'call':
        // `promisify(f)`, `Object.freeze({ f })`, `new Thing()`: what is given or made.
        for (const each of [flow.callee, ...flow.arguments.map(({ value }) => value)])
          if (flow.form !== 'call' || each !== flow.callee) this.#add(program.beside(origin, each), name, depth + 1)
        // `table.set('yaml', { parse })`
        for (const value of this.#semantics.origins.tables.inMap(origin)) this.#add(value, name, depth + 1)
        if (flow.form === 'call')
          for (const code of this.#semantics.graph.callees(origin))
            for (const value of this.#semantics.origins.returned(code)) this.#addReturned(value, depth)
        break
      case 'import':
        if (flow.name === undefined) this.#addImported(origin, flow.specifier, depth)
        break
    }
    for (const [property, stored] of this.#storedIn(origin)) this.#add(stored, property, depth + 1)
  }

  /** A namespace that is passed on as a whole. */
  #addImported(origin: Ref, specifier: string, depth: number): void {
    const target = this.#semantics.program.imported(moduleOf(origin), specifier)
    if (target !== undefined && specifier !== '') this.addModule(target, depth + 1)
  }

  #addFunction(code: FunctionRef, name: string, depth: number): void {
    const { program, origins } = this.#semantics
    const own = program.functionOf(code).name
    if (!this.functions.has(code)) this.functions.set(code, own === '' ? name : own)
    for (const [property, values] of origins.prototypeMembers(code) ?? [])
      for (const value of values) this.#add(value, property, depth + 1)
    for (const value of origins.returned(code)) this.#addReturned(value, depth)
  }

  /** What a factory gives back: a function, an object of them, or an instance. */
  #addReturned(value: Ref, depth: number): void {
    const { program } = this.#semantics
    for (const origin of this.#semantics.origins.of(value)) {
      const { op } = program.flow(origin)
      const isMade = program.flowOf(origin, 'call')?.form === 'construct'
      if (isMade || /^(?:function|object|class)$/.test(op)) this.#add(origin, '', depth + 2)
    }
  }

  #addClass(origin: Ref, depth: number): void {
    const { program, origins } = this.#semantics
    const made = program.flowOf(origin, 'class')
    const code = made === undefined ? undefined : program.module(origin).classes[made.class]
    if (made === undefined || code === undefined) return
    this.functions.set(program.beside(origin, code.constructorFunction), code.name)
    for (const member of code.members) {
      if (internalName.test(member.name) || (member.isInner && !this.#orInner)) continue
      this.#addFunction(program.beside(origin, member.function), member.name, depth + 1)
    }
    if (made.superclass !== undefined)
      for (const each of origins.of(program.beside(origin, made.superclass))) this.#addOrigin(each, '', depth + 1)
  }

  /** `const api = (module.exports = {}); api.run = function () {}` */
  #storedIn(origin: Ref): readonly (readonly [string, Ref])[] {
    this.#stored ??= storedValues(this.#semantics)
    return this.#stored.get(origin) ?? []
  }
}

function storedValues({ program }: Semantics): ReadonlyMap<Ref, readonly (readonly [string, Ref])[]> {
  const stored = new Map<Ref, (readonly [string, Ref])[]>()
  for (const ref of program.refsOf('update')) {
    const flow = program.flowOf(ref, 'update')
    if (flow?.property === undefined) continue
    let object = program.beside(ref, flow.object)
    for (let depth = 0; depth < 500; depth += 1) {
      const before = program.flow(object)
      if (before.op === 'update') object = program.beside(object, before.object)
      else if (before.op === 'after') object = program.beside(object, before.base)
      else if (before.op === 'name' || before.op === 'copy') object = program.beside(object, before.from)
      else break
    }
    const { op } = program.flow(object)
    if (op !== 'object' && op !== 'function' && op !== 'class') continue
    stored.set(object, [...(stored.get(object) ?? []), [flow.property, program.beside(ref, flow.value)]])
  }
  return stored
}
