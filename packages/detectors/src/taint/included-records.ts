// Records that a question asks for beside its own: `{ include: { reviews: { include: { author: true } } } }`. What they are called is all
// that the code says of their kind: a list has the name of its records in the plural.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

export interface IncludedRecords {
  /** Where they lie in the record that is asked for: below `*` in a list. */
  readonly path: readonly string[]
  /** Names that their kind may have. */
  readonly kinds: readonly string[]
}

const asking: ReadonlySet<string> = new Set(['include', 'select'])
const deepest = 3

export function includedRecords(semantics: Semantics, question: Ref, path: readonly string[] = []): IncludedRecords[] {
  if (path.filter((name) => name !== '*').length >= deepest) return []
  const included = entriesOf(semantics, question).flatMap(([name, value]) => (asking.has(name) ? [value] : []))
  return included.flatMap((all) =>
    entriesOf(semantics, all).flatMap(([name, value]) => {
      const singular = singularOf(name)
      const place = singular.length === 0 ? [...path, name] : [...path, name, '*']
      const kinds = singular.length === 0 ? [name] : singular
      return [{ path: place, kinds }, ...includedRecords(semantics, value, place)]
    }),
  )
}

function entriesOf({ program, origins }: Semantics, value: Ref): (readonly [string, Ref])[] {
  return origins.of(value).flatMap((origin) => {
    const entries = program.flowOf(origin, 'object')?.entries ?? []
    return entries.flatMap(({ name, value: given }) =>
      name === undefined ? [] : [[name, program.beside(origin, given)] as const],
    )
  })
}

function singularOf(name: string): readonly string[] {
  if (/ies$/.test(name)) return [name.replace(/ies$/, 'y')]
  if (/(?:[sxz]|ch|sh)es$/.test(name)) return [name.replace(/es$/, ''), name.replace(/s$/, '')]
  return /[^s]s$/.test(name) ? [name.slice(0, -1)] : []
}
