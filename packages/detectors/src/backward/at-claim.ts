// The sinks that a claim speaks of, found again in the code as it is now: at its place, or where its statement moved to.

import type { Claim } from '@sallyport/findings'
import type { At } from '../ir/instruction.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import type { Rule } from '../rule.js'
import type { Misuse } from '../taint/specification.js'
import { misuseAt, type SinkValue, sinkValues } from './find-sinks.js'

export type SinksAt =
  /** The statement is in the file no more. */
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'found'
      readonly values: readonly SinkValue[]
      readonly misuses: readonly { readonly at: Ref; readonly misuse: Misuse }[]
    }

const longestStatement = 2000

export function findSinks(semantics: Semantics, rule: Rule, claim: Claim): SinksAt {
  const { program } = semantics
  const again = findStatements(semantics, claim)
  const module = program.modules[again?.module ?? -1]
  if (again === undefined || module === undefined) return { kind: 'gone' }
  const { module: number, start, stretches: chosen } = again
  const refs = module.flow.flatMap((flow, value) =>
    chosen.some((at) => isWithin(flow, at)) ? [program.ref(number, value)] : [],
  )
  const atPlace = start === undefined ? [] : refs.filter((ref) => program.flow(ref).start === start)
  for (const candidates of [atPlace, refs]) {
    const values = candidates.flatMap((ref) => sinkValues(semantics, rule.taint, ref))
    const misuses = candidates.flatMap((at) => {
      const misuse = misuseAt(semantics, rule.taint, at)
      return misuse === undefined ? [] : [{ at, misuse }]
    })
    if (values.length > 0 || misuses.length > 0) return { kind: 'found', values, misuses }
  }
  return { kind: 'found', values: [], misuses: [] }
}

/** The statements of a claim, or the one at its place, as they stand now. */
export function findStatements(
  { program }: Semantics,
  claim: Claim,
): { readonly module: number; readonly start: number | undefined; readonly stretches: readonly At[] } | undefined {
  const number = program.modules.findIndex(({ text }) => text.path === claim.place.path)
  const module = program.modules[number]
  if (module === undefined) return undefined
  const stretches = module.statements.filter((at) => module.text.folded(at, longestStatement) === claim.statement)
  const start = module.text.offset(claim.place.startLine, claim.place.startColumn)
  const around = start === undefined ? [] : stretches.filter((at) => at.start <= start && start < at.end)
  const chosen = around.length > 0 ? around.slice(-1) : stretches
  return chosen.length === 0 ? undefined : { module: number, start, stretches: chosen }
}

function isWithin({ start, end }: At, stretch: At): boolean {
  return start >= stretch.start && end <= stretch.end
}
