// A walk through a database: what a field of a record holds is what is stored there by any part of the program at hand.

import type { Ref } from '../ir/program.js'
import { recordsOf } from '../taint/records.js'
import { type Found, quoted, unknown } from './found.js'
import type { Here, Walker } from './walker.js'

/** The source of what was stored, where one is found; what else a record holds is not known, but it is nothing that it was asked by. */
export function throughRecords(walker: Walker, ref: Ref, here: Here): Found | undefined {
  const { semantics } = walker
  const { reads, stores } = recordsOf(semantics)
  const read = reads.get(ref)
  if (read === undefined) return undefined
  const otherwise = read.isWritten
    ? undefined
    : unknown(`${quoted(semantics.program, ref)} is read from a database`, ref)
  if (walker.specification.records !== 'followed') return otherwise
  const [field, ...rest] = read.isList ? here.path.slice(1) : here.path
  const ways = stores.filter((store) => store.kind === read.kind && store.field === field && store.at !== ref)
  if (ways.length === 0) return otherwise
  const found = walker.any(
    ref,
    ways.map(({ at, value, path }) => () => {
      const scopes = [{ beside: at, guard: semantics.program.guard(at) }]
      return walker.walk(value, { ...here, path: [...path, ...rest], calls: [], scopes })
    }),
  )
  return found.kind === 'source' ? found : otherwise
}
