// The files of a claim and what they import, as one program. What is imported and can not be read or parsed is left out: then the walk
// ends there and says so.

import { semanticsWith } from '../frameworks/knowledge.js'
import type { Module } from '../ir/flow.js'
import { Program } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { frontEndOf, libraryOf } from '../languages/front-ends.js'
import { type ModuleCache, parseModule } from '../languages/parse-module.js'

export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Resolves a relative import of a file. */
export type LoadImport = (specifier: string, from: string) => Promise<SourceFile | undefined>

export type LoadedProgram =
  | { readonly kind: 'program'; readonly semantics: Semantics }
  | { readonly kind: 'failed'; readonly reason: string }

const mostModules = 60

/** `isWhole`: also what is imported by imports, as far as a bound. */
export async function loadProgram(
  files: readonly SourceFile[],
  load: LoadImport,
  cache?: ModuleCache,
  isWhole = false,
): Promise<LoadedProgram> {
  for (const { path } of files) await frontEndOf(path).ready()
  const modules: Module[] = []
  const numbers = new Map<string, number>()
  const imports = new Map<string, number>()
  const add = ({ path, text }: SourceFile): number | string => {
    const known = numbers.get(path)
    if (known !== undefined) return known
    const parsed = parseModule(path, text, cache)
    if (parsed.kind === 'failed') return parsed.reason
    numbers.set(path, modules.length)
    modules.push(parsed.module)
    return modules.length - 1
  }
  for (const file of files) {
    const number = add(file)
    if (typeof number === 'string') return { kind: 'failed', reason: `\`${file.path}\`: ${number}` }
  }
  const units = modules.length
  for (let unit = 0; unit < units || unit < Math.min(modules.length, mostModules); unit += 1) {
    const module = modules[unit]
    if (module === undefined) continue
    const { path } = module.text
    const { importedSpecifiers, isNamed, seenFrom } = frontEndOf(path)
    // Of what is imported, what its classes extend: they have what that has.
    const wanted = isWhole || unit < units ? undefined : parentsIn(module)
    for (const specifier of importedSpecifiers(module)) {
      if (wanted?.has(specifier) === false) continue
      const file = await load(seenFrom(path, path, specifier), path)
      if (file !== undefined && isNamed?.(specifier, file.path, file.text) === false) continue
      const number = file === undefined ? undefined : add(file)
      if (typeof number === 'number') imports.set(`${unit}:${specifier}`, number)
    }
  }
  const known = cache === undefined ? undefined : latest.get(cache)
  if (known !== undefined && isSame(known, { modules, imports })) return { kind: 'program', semantics: known.semantics }
  const program = new Program(modules, imports)
  const semantics = semanticsWith(program, libraryOf(program))
  if (cache !== undefined) latest.set(cache, { modules, imports, semantics })
  return { kind: 'program', semantics }
}

interface Linked {
  readonly modules: readonly Module[]
  readonly imports: ReadonlyMap<string, number>
}

/** The last program of each cache: claims about one file come one after the other, and what is known of its program is the same for all. */
const latest = new WeakMap<ModuleCache, Linked & { readonly semantics: Semantics }>()

function isSame(left: Linked, right: Linked): boolean {
  return (
    left.modules.length === right.modules.length &&
    left.imports.size === right.imports.size &&
    left.modules.every((module, index) => module === right.modules[index]) &&
    [...left.imports].every(([key, module]) => right.imports.get(key) === module)
  )
}

/** The modules from which the classes of a module have what they extend and implement. */
function parentsIn(module: Module): ReadonlySet<string> {
  const found = new Set<string>()
  for (const flow of module.flow) {
    if (flow.op !== 'class') continue
    for (const parent of [flow.superclass, ...(flow.interfaces ?? [])]) {
      const made = parent === undefined ? undefined : module.flow[parent]
      if (made?.op === 'import') found.add(made.specifier)
    }
  }
  return found
}
