// Where the classes and functions of a program are made, what its classes declare and its modules export: read off, without following
// anything.

import type { FunctionRef, Program, Ref } from './program.js'
import { moduleOf } from './program.js'

export class Definitions {
  readonly #program: Program
  #classes: ReadonlyMap<string, Ref> | undefined
  #functions: ReadonlyMap<FunctionRef, Ref> | undefined
  #memberNames: ReadonlySet<string> | undefined
  #getterNames: ReadonlySet<string> | undefined
  readonly #exports = new Map<number, ReadonlyMap<string, readonly Ref[]>>()

  constructor(program: Program) {
    this.#program = program
  }

  /** The instructions that make classes. */
  get classes(): Iterable<Ref> {
    return this.#readClasses().values()
  }

  /** The instruction that makes a class. */
  classValue(beside: Ref, index: number): Ref | undefined {
    return this.#readClasses().get(`${moduleOf(beside)}:${index}`)
  }

  #readClasses(): ReadonlyMap<string, Ref> {
    this.#classes ??= new Map(
      this.#program
        .refsOf('class')
        .map((ref) => [`${moduleOf(ref)}:${this.#program.flowOf(ref, 'class')?.class ?? -1}`, ref]),
    )
    return this.#classes
  }

  /** The instruction that makes a function. */
  functionValue(code: FunctionRef): Ref {
    this.#functions ??= new Map(
      this.#program
        .refsOf('function')
        .map((ref) => [this.#program.beside(ref, this.#program.flowOf(ref, 'function')?.function ?? 0), ref]),
    )
    return this.#functions.get(code) ?? code
  }

  /** The functions that a class has under a name. */
  member(made: Ref, name: string, isStatic: boolean): readonly Ref[] {
    const { class: index } = this.#program.flowOf(made, 'class') ?? {}
    const code = index === undefined ? undefined : this.#program.module(made).classes[index]
    const members = (code?.members ?? []).filter(
      (each) => each.isStatic === isStatic && (each.isGetter ? getterName(each.name) : each.name) === name,
    )
    return members.map((member) => this.functionValue(this.#program.beside(made, member.function)))
  }

  /** What a class extends and implements, as values of its module. */
  parents(made: Ref): readonly number[] {
    const { superclass, interfaces = [] } = this.#program.flowOf(made, 'class') ?? {}
    return superclass === undefined ? interfaces : [superclass, ...interfaces]
  }

  /** What a module exports itself, by name. */
  exportsOf(module: number): ReadonlyMap<string, readonly Ref[]> {
    const known = this.#exports.get(module)
    if (known !== undefined) return known
    const found = new Map<string, Ref[]>()
    for (const flow of this.#program.modules[module]?.flow ?? []) {
      if (flow.op !== 'export') continue
      const values = found.get(flow.name)
      if (values === undefined) found.set(flow.name, [this.#program.ref(module, flow.value)])
      else values.push(this.#program.ref(module, flow.value))
    }
    this.#exports.set(module, found)
    return found
  }

  /** The names of members that any class of the program has. */
  get memberNames(): ReadonlySet<string> {
    this.#memberNames ??= new Set(this.#members().map(({ name }) => name))
    return this.#memberNames
  }

  /** Those of members that are computed where they are read. */
  get getterNames(): ReadonlySet<string> {
    this.#getterNames ??= new Set(this.#members().flatMap(({ name, isGetter }) => (isGetter ? [name] : [])))
    return this.#getterNames
  }

  #members(): readonly { readonly name: string; readonly isGetter: boolean }[] {
    return this.#program.modules.flatMap(({ classes }) => classes.flatMap(({ members }) => members))
  }
}

/** A property that is computed is another one than what is stored under its name. */
export function getterName(name: string): string {
  return `get ${name}`
}
