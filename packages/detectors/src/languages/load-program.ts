// The unit and the modules it imports directly, linked. A module that only passes on what others export is looked through, one
// hop further. What imports each other among these is linked as well, without loading more.

import type { Module } from '../ir/flow.js'
import type { ParsedModule } from '../ir/parsed-module.js'
import { Program } from '../ir/program.js'
import { frontEndOf } from './front-ends.js'
import { type ModuleCache, parseModule } from './parse-module.js'

export interface Unit {
  readonly path: string
  readonly text: string
}

/** What a relative specifier means in a file. */
export type Load = (specifier: string, from: string) => Promise<Unit | undefined>

export type LoadedProgram =
  | { readonly kind: 'program'; readonly program: Program; readonly limits: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: string }

const mostImports = 40
/** Files at hand beside the unit, and how many imports may lie between it and one of them. */
const mostModules = 60
const mostHops = 6
/** Of what a file beside the unit imports. */
const mostBehind = 16
/** Of the imports together: reading them must not cost many times what the unit does. */
const mostText = 1_000_000

export interface LoadOptions {
  readonly cache: ModuleCache | undefined
  /** Whether a flow can begin or end in a module; what is imported by imports is kept only on the way to one of these. */
  readonly isTelling: (module: Module) => boolean
  /** Files that may lead to the unit: kept, with what lies on the way, where they do. */
  readonly roots?: readonly Unit[]
  /** Files that neither lead to the unit nor are imported by it, and have to do with it: kept, with what matters of their imports. */
  readonly beside?: readonly Unit[]
}

export async function loadProgram(unit: Unit, load: Load, options: LoadOptions): Promise<LoadedProgram> {
  const parsed = parseModule(unit.path, unit.text, options.cache)
  if (parsed.kind === 'failed') return parsed
  const loading = new Loading(unit, parsed.module, load, options)
  await loading.loadAll()
  return { kind: 'program', program: loading.link(), limits: loading.limits }
}

/** For callers that know specifiers of the unit only: what others import is asked for as if the unit did. */
export function seenFrom(unit: Unit, load: (specifier: string) => Promise<Unit | undefined>): Load {
  return (specifier, from) => load(frontEndOf(from).seenFrom(unit.path, from, specifier))
}

class Loading {
  readonly limits: string[] = []
  readonly #unit: Unit
  readonly #load: Load
  readonly #options: LoadOptions
  readonly #modules: Module[]
  readonly #byPath = new Map<string, number>()
  readonly #imports = new Map<string, number>()
  #size = 0

  /** How many of the modules are the unit and its own imports. */
  #near = 1
  /** How many are not there because of the roots: of what roots import, only the way to the unit is kept. */
  #own = 1
  readonly #beside: number[] = []
  #most = mostModules

  constructor(unit: Unit, module: Module, load: Load, options: LoadOptions) {
    this.#unit = unit
    this.#load = load
    this.#options = options
    this.#modules = [module]
    this.#byPath.set(unit.path, 0)
  }

  async loadAll(): Promise<void> {
    const [module] = this.#modules
    const direct = module === undefined ? [] : importedBy(module)
    if (direct.length > mostImports) this.limits.push(`of ${direct.length} imports ${mostImports} are followed`)
    await this.#loadFrom(0, direct.slice(0, mostImports))
    // The nearest first: what a bound leaves out is what lies farthest from the unit.
    this.#near = this.#modules.length
    await this.#loadBehind(1)
    for (const each of this.#options.beside ?? []) {
      const index = this.#modules.length
      const added = this.#add(each)
      if (added === undefined) continue
      this.#beside.push(added)
      this.#most = index + mostBehind
      await this.#loadBehind(index)
    }
    this.#most = mostModules
    this.#own = this.#modules.length
    for (const root of this.#options.roots ?? []) {
      const index = this.#modules.length
      this.#add(root)
      await this.#loadBehind(index)
    }
  }

  /** What is imported by a module and those after it, hop by hop. */
  async #loadBehind(first: number): Promise<void> {
    let start = first
    for (let hop = 1; hop < mostHops && start < this.#modules.length; hop += 1) {
      const end = this.#modules.length
      for (let index = start; index < end; index += 1) await this.#loadImportsOf(index)
      start = end
    }
  }

  async #loadImportsOf(index: number): Promise<void> {
    const module = this.#modules[index]
    const specifiers = module === undefined ? [] : importedBy(module)
    await this.#loadFrom(index, specifiers.slice(0, Math.max(0, this.#most - this.#modules.length)))
  }

  async #loadFrom(index: number, specifiers: readonly string[]): Promise<void> {
    const from = this.#modules[index]?.text.path ?? this.#unit.path
    const loaded = await Promise.all(
      specifiers.map(async (specifier) => [specifier, await this.#load(specifier, from)] as const),
    )
    const { isNamed } = frontEndOf(from)
    for (const [specifier, unit] of loaded) {
      if (unit !== undefined && isNamed?.(specifier, unit.path, unit.text) === false) continue
      const target = this.#add(unit)
      if (target !== undefined) this.#imports.set(`${index}:${specifier}`, target)
    }
  }

  #add(unit: Unit | undefined): number | undefined {
    if (unit === undefined) return undefined
    const known = this.#byPath.get(unit.path)
    if (known !== undefined) return known
    this.#size += unit.text.length
    if (this.#size > mostText) {
      this.limits.push(`\`${unit.path}\` is not followed: the imports together are longer than ${mostText} characters`)
      return undefined
    }
    const parsed: ParsedModule = parseModule(unit.path, unit.text, this.#options.cache)
    if (parsed.kind === 'failed') {
      this.limits.push(`\`${unit.path}\` is not followed: ${parsed.reason}`)
      return undefined
    }
    const index = this.#modules.push(parsed.module) - 1
    this.#byPath.set(unit.path, index)
    return index
  }

  /** Whether it is near, tells something, or lies on the way to what does. */
  #kept(): ReadonlySet<number> {
    const importers = new Map<number, number[]>()
    for (const [key, target] of this.#imports) {
      const importer = Number(key.slice(0, key.indexOf(':')))
      importers.set(target, [...(importers.get(target) ?? []), importer])
    }
    const kept = new Set(Array.from({ length: this.#near }, (_, index) => index))
    const leading = (this.#options.roots ?? []).length === 0 ? [] : (importers.get(0) ?? [])
    const telling = [...this.#modules.entries()].flatMap(([index, module]) =>
      index >= this.#near && index < this.#own && this.#options.isTelling(module) ? [index] : [],
    )
    const open = [...leading, ...telling, ...this.#beside]
    for (const index of open) {
      if (kept.has(index)) continue
      kept.add(index)
      open.push(...(importers.get(index) ?? []))
    }
    // What roots make of their data before they pass it on.
    for (const index of this.#besides(kept)) kept.add(index)
    return kept
  }

  /** Of what is there because of the roots: what is imported on the way from them to the unit. */
  #besides(kept: ReadonlySet<number>): readonly number[] {
    return [...this.#imports].flatMap(([key, target]) => {
      const importer = Number(key.slice(0, key.indexOf(':')))
      const module = this.#modules[target]
      if (importer < this.#own || !kept.has(importer) || kept.has(target) || module === undefined) return []
      return this.#options.isTelling(module) ? [target] : []
    })
  }

  link(): Program {
    this.#leaveOut()
    for (const [index, module] of this.#modules.entries()) {
      for (const specifier of importedBy(module)) {
        const target = this.#among(module.text.path, specifier)
        if (target !== undefined && !this.#imports.has(`${index}:${specifier}`)) {
          this.#imports.set(`${index}:${specifier}`, target)
        }
      }
    }
    return new Program(this.#modules, this.#imports)
  }

  /** Forgets the modules that nothing begins or ends in, and numbers the others anew. */
  #leaveOut(): void {
    const kept = [...this.#kept()].sort((left, right) => left - right)
    const numbers = new Map(kept.map((index, number) => [index, number]))
    const imports = [...this.#imports]
    this.#imports.clear()
    for (const [key, target] of imports) {
      const colon = key.indexOf(':')
      const importer = numbers.get(Number(key.slice(0, colon)))
      const number = numbers.get(target)
      if (importer !== undefined && number !== undefined) this.#imports.set(`${importer}${key.slice(colon)}`, number)
    }
    const modules = kept.flatMap((index) => this.#modules[index] ?? [])
    this.#modules.splice(0, this.#modules.length, ...modules)
    this.#byPath.clear()
    for (const [number, module] of modules.entries()) this.#byPath.set(module.text.path, number)
  }

  #among(from: string, specifier: string): number | undefined {
    const { isMeant } = frontEndOf(from)
    for (const [path, index] of this.#byPath) if (isMeant(from, specifier, path)) return index
    return undefined
  }
}

function importedBy(module: Module): string[] {
  return frontEndOf(module.text.path).importedSpecifiers(module)
}
