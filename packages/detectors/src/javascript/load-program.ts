// The unit and the modules it imports directly, linked. A module that only passes on what others export is looked through, one
// hop further. What imports each other among these is linked as well, without loading more.

import type { Module } from '../ir/flow.js'
import { Program } from '../ir/program.js'
import { type ModuleCache, type ParsedModule, parseModule } from './parse-module.js'

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
const mostPassedOn = 20
/** Of the imports together: reading them must not cost many times what the unit does. */
const mostText = 1_000_000

export async function loadProgram(unit: Unit, load: Load, cache: ModuleCache | undefined): Promise<LoadedProgram> {
  const parsed = parseModule(unit.path, unit.text, cache)
  if (parsed.kind === 'failed') return parsed
  const loading = new Loading(unit, parsed.module, load, cache)
  await loading.loadAll()
  return { kind: 'program', program: loading.link(), limits: loading.limits }
}

/** For callers that know specifiers of the unit only: what others import is asked for as if the unit did. */
export function seenFrom(unit: Unit, load: (specifier: string) => Promise<Unit | undefined>): Load {
  return (specifier, from) => load(from === unit.path ? specifier : relativeTo(unit.path, joined(from, specifier)))
}

class Loading {
  readonly limits: string[] = []
  readonly #unit: Unit
  readonly #load: Load
  readonly #cache: ModuleCache | undefined
  readonly #modules: Module[]
  readonly #byPath = new Map<string, number>()
  readonly #imports = new Map<string, number>()
  #size = 0

  constructor(unit: Unit, module: Module, load: Load, cache: ModuleCache | undefined) {
    this.#unit = unit
    this.#load = load
    this.#cache = cache
    this.#modules = [module]
    this.#byPath.set(unit.path, 0)
  }

  async loadAll(): Promise<void> {
    const [module] = this.#modules
    const direct = module === undefined ? [] : importedSpecifiers(module)
    if (direct.length > mostImports) this.limits.push(`of ${direct.length} imports ${mostImports} are followed`)
    await this.#loadFrom(0, direct.slice(0, mostImports))
    let passedOn = 0
    for (let index = 1; index < this.#modules.length && passedOn < mostPassedOn; index += 1) {
      const specifiers = [...new Set((this.#modules[index]?.reexports ?? []).map(({ specifier }) => specifier))]
      const relative = specifiers.filter((each) => each.startsWith('.')).slice(0, mostPassedOn - passedOn)
      passedOn += relative.length
      await this.#loadFrom(index, relative)
    }
  }

  async #loadFrom(index: number, specifiers: readonly string[]): Promise<void> {
    const from = this.#modules[index]?.text.path ?? this.#unit.path
    const loaded = await Promise.all(
      specifiers.map(async (specifier) => [specifier, await this.#load(specifier, from)] as const),
    )
    for (const [specifier, unit] of loaded) {
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
    const parsed: ParsedModule = parseModule(unit.path, unit.text, this.#cache)
    if (parsed.kind === 'failed') {
      this.limits.push(`\`${unit.path}\` is not followed: ${parsed.reason}`)
      return undefined
    }
    const index = this.#modules.push(parsed.module) - 1
    this.#byPath.set(unit.path, index)
    return index
  }

  link(): Program {
    for (const [index, module] of this.#modules.entries()) {
      for (const specifier of importedSpecifiers(module)) {
        const target = this.#among(module.text.path, specifier)
        if (target !== undefined && !this.#imports.has(`${index}:${specifier}`)) {
          this.#imports.set(`${index}:${specifier}`, target)
        }
      }
    }
    return new Program(this.#modules, this.#imports)
  }

  #among(from: string, specifier: string): number | undefined {
    const wanted = withoutExtension(joined(from, specifier))
    for (const [path, index] of this.#byPath) {
      const given = withoutExtension(path)
      if (given === wanted || given === `${wanted}/index`) return index
    }
    return undefined
  }
}

/** What is imported and is no program. */
const noProgram =
  /\.(?:json5?|css|s[ac]ss|less|styl|svg|png|jpe?g|gif|webp|ico|woff2?|html?|md|txt|wasm|node|graphql|gql|vue|svelte)$/i

function importedSpecifiers({ flow, reexports }: Module): string[] {
  const specifiers = new Set<string>()
  for (const each of flow) if (each.op === 'import' && each.specifier.startsWith('.')) specifiers.add(each.specifier)
  for (const { specifier } of reexports) if (specifier.startsWith('.')) specifiers.add(specifier)
  return [...specifiers].filter((specifier) => !noProgram.test(specifier))
}

function withoutExtension(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/, '')
}

/** The path that a specifier means, seen from a file; without extension, as it is written. */
function joined(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** The specifier of a path, seen from a file. */
function relativeTo(from: string, path: string): string {
  const base = from.split('/').slice(0, -1)
  const target = path.split('/')
  let shared = 0
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) shared += 1
  const up = base.slice(shared).map(() => '..')
  const rest = target.slice(shared)
  return up.length === 0 ? `./${rest.join('/')}` : [...up, ...rest].join('/')
}
