// Middleware that takes what is harmful out of every request: where the program has it, or the file that starts the application, which is
// looked for under the names that applications are started by. Facts about a program, for rules that name such a middleware.

import { Program, type Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { libraryOf } from '../languages/front-ends.js'
import type { Load, Unit } from '../languages/load-program.js'
import { type ModuleCache, parseModule } from '../languages/parse-module.js'
import type { Rule } from '../rule.js'
import { matchesSymbol } from '../taint/symbol-pattern.js'
import { semanticsWith } from './knowledge.js'

const mostFolders = 6
const starts = ['app', 'server', 'index', 'main'].flatMap((name) => [name, `src/${name}`])

const known = new WeakMap<Program, ReadonlySet<string>>()

/** Looks for what rules name, once for a program. */
export async function findCleaningMiddleware(
  semantics: Semantics,
  rules: readonly Rule[],
  load: Load,
  cache: ModuleCache | undefined,
): Promise<void> {
  const patterns = [...new Set(rules.flatMap(({ taint }) => taint.cleanedBy ?? []))]
  if (patterns.length === 0) return
  const used = new Set(patterns.filter((pattern) => isUsed(semantics, pattern)))
  const path = semantics.program.modules[0]?.text.path ?? ''
  for (const start of used.size === patterns.length ? [] : await startsNear(path, patterns, load)) {
    const parsed = parseModule(start.path, start.text, cache)
    if (parsed.kind === 'failed') continue
    const program = new Program([parsed.module], new Map())
    const alone = semanticsWith(program, libraryOf(program))
    for (const pattern of patterns) if (isUsed(alone, pattern)) used.add(pattern)
  }
  known.set(semantics.program, used)
}

/** Files that may start the application, and that have the package's name in them. */
async function startsNear(path: string, patterns: readonly string[], load: Load): Promise<readonly Unit[]> {
  const names = patterns.map((pattern) => pattern.slice(0, pattern.indexOf('#')))
  const levels = Math.min(path.split('/').length, mostFolders)
  const found: Unit[] = []
  for (let up = 0; up < levels; up += 1) {
    for (const start of starts) {
      const unit = await load(`./${'../'.repeat(up)}${start}`, path)
      if (unit !== undefined && unit.path !== path && names.some((name) => unit.text.includes(name))) found.push(unit)
    }
  }
  return found
}

/** `app.use(sanitize())` */
function isUsed({ program, graph, symbols }: Semantics, pattern: string): boolean {
  return graph.calls.some((call) => {
    const flow = program.flowOf(call, 'call')
    if (flow === undefined || program.flowOf(program.beside(call, flow.callee), 'load')?.property !== 'use')
      return false
    return flow.arguments.some(({ value }) => {
      const given: Ref = program.beside(call, value)
      return matchesSymbol([pattern], plainSymbol(symbols.of(given) ?? ''))
    })
  })
}

export function isCleaned({ program }: Semantics, patterns: readonly string[]): boolean {
  const used = known.get(program)
  return used !== undefined && patterns.some((pattern) => used.has(pattern))
}
