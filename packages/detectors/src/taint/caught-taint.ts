// What a caught exception carries: what it was made of where it was thrown, with what each call on the way gave.

import type { Ref } from '../ir/program.js'
import { catches, type Thrown } from '../ir/thrown.js'
import { advanced, type Taint, union } from './mark.js'
import type { Propagation } from './propagation.js'
import { substituted } from './summaries.js'

export function caughtTaint(engine: Propagation, ref: Ref): Taint | undefined {
  const thrown = catches(engine.semantics.graph).thrown.get(ref) ?? []
  return advanced(
    thrown.map((each) => taintOf(engine, each)).reduce<Taint | undefined>(union, undefined),
    ref,
    'it is thrown, and caught here',
  )
}

function taintOf(engine: Propagation, { value, calls }: Thrown): Taint | undefined {
  const { program } = engine.semantics
  if (engine.semantics.constants.isDead(value)) return undefined
  const entered = calls.map((call, index) => {
    const next = calls[index + 1]
    return { call, code: program.enclosing(next ?? value) }
  })
  // What is known where it is thrown is known there only: the handler may stand in another file.
  const inside = engine.flowing(value, value, program.guard(value))
  return entered.reduceRight<Taint | undefined>(
    (taint, { call, code }) => substituted(engine, call, code, taint),
    inside,
  )
}
