// A walk through a database: what a field of a record holds is what is stored there by any part of the program at hand.

import type { Ref } from '../ir/program.js'
import { recordsOf } from '../taint/records.js'
import { type Found, quoted, unknown } from './found.js'
import type { Here, Walker } from './walker.js'

/** The source of what was stored, where one is found; what else a record holds is not known, but it is nothing that it was asked by. */
export function throughRecords(walker: Walker, ref: Ref, here: Here): Found | undefined {
  const { semantics } = walker
  const { reads, stores } = recordsOf(semantics)
  const ways = reads.get(ref)
  if (ways === undefined) return undefined
  const isWritten = ways.some((way) => way.isWritten)
  const otherwise = isWritten ? undefined : unknown(`${quoted(semantics.program, ref)} is read from a database`, ref)
  if (walker.specification.records !== 'followed') return otherwise
  const inside = ways.flatMap((way) =>
    stores.flatMap((store) => {
      if (store.kind !== way.kind || store.at === ref) return []
      const [rest] = way.paths(store.field).flatMap((path) => {
        const left = behind(path, here.path)
        return left === undefined ? [] : [left]
      })
      return rest === undefined ? [] : [{ store, rest }]
    }),
  )
  const found = walker.any(
    ref,
    inside.map(({ store: { at, value, path }, rest }) => {
      const scopes = [{ beside: at, guard: semantics.program.guard(at) }]
      return () => walker.walk(value, { ...here, path: [...path, ...rest], calls: [], scopes })
    }),
  )
  return found.kind === 'source' ? found : otherwise
}

/** What is left of a path behind the place of a field. */
function behind(place: readonly string[], path: readonly string[]): readonly string[] | undefined {
  const fits = place.every((name, at) => path[at] === name || (name === '*' && /^(?:\*|\d+)$/.test(path[at] ?? '')))
  return fits ? path.slice(place.length) : undefined
}
