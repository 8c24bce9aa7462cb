// What a program writes into records of a database, and where it reads them again: told by what stands for a kind of record (a class, a
// model, the name of a table), since no value leads from one to the other.

import type { Program, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { builtRecords } from './built-records.js'
import { modelRecords } from './model-records.js'
import type { RecordRead, Records } from './record.js'
import { tableRecords } from './table-records.js'

const known = new WeakMap<Program, Records>()

export function recordsOf(semantics: Semantics): Records {
  const found = known.get(semantics.program) ?? readRecords(semantics)
  known.set(semantics.program, found)
  return found
}

/** Whether it reads records that it does not write in the same step. */
export function readsRecords(semantics: Semantics): boolean {
  return [...recordsOf(semantics).reads.values()].flat().some(({ isWritten }) => !isWritten)
}

function readRecords(semantics: Semantics): Records {
  const models = modelRecords(semantics)
  const others = [tableRecords(semantics), builtRecords(semantics)].filter(
    ({ stores, reads }) => reads.size > 0 || stores.length > 0,
  )
  if (others.length === 0) return models
  const reads = new Map<Ref, readonly RecordRead[]>(models.reads)
  for (const each of others) for (const [ref, more] of each.reads) reads.set(ref, [...(reads.get(ref) ?? []), ...more])
  return { stores: [...models.stores, ...others.flatMap(({ stores }) => stores)], reads }
}
