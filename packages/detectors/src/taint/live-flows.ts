// Which of the flows that arrive are told: one for each sink, and none that another file tells as well.

import { moduleOf } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import type { FoundFlow } from './claims.js'
import { isKnownHere } from './known-here.js'
import type { Hit } from './propagation.js'
import { chain } from './steps.js'

/** One flow for each sink, the surest; the sources of the others are named with it. */
export function liveFlows(semantics: Semantics, hits: readonly Hit[]): FoundFlow[] {
  const bySink = new Map<string, FoundFlow[]>()
  const live = hits.flatMap(({ site, operand, mark }): FoundFlow[] => {
    const { origin } = mark
    return mark.clearing !== undefined || origin.kind !== 'source' ? [] : [{ site, operand, mark, origin, also: [] }]
  })
  const wholes = live.filter(({ operand }) => operand.path.length === 0)
  for (const flow of live) {
    if (wholes.some((whole) => isOptionOf(flow, whole)) || (flow.site.isMinor && hasWorse(flow, live))) continue
    if (flow.site.kind === 'name' && isNamedBefore(flow, live)) continue
    const key = `${flow.site.ref}:${flow.site.what}`
    bySink.set(key, [...(bySink.get(key) ?? []), flow])
  }
  return [...bySink.values()].flatMap((flows) => {
    // What another file shows by itself is said when that file is analysed.
    if (flows.some((flow) => isElsewhere(semantics, flow))) return []
    const [surest, ...others] = flows.toSorted((left, right) => left.mark.doubt - right.mark.doubt)
    return surest === undefined ? [] : { ...surest, also: others.map(({ origin }) => origin) }
  })
}

/** Whether the value had such a name on its way here: it is told where it first gets one. */
function isNamedBefore(flow: FoundFlow, flows: readonly FoundFlow[]): boolean {
  const way = new Set(chain(flow.mark.steps))
  return flows.some((other) => {
    if (other.site.kind !== 'name' || other.site.ref === flow.site.ref || !way.has(other.operand.ref)) return false
    const shorter = chain(other.mark.steps).length - chain(flow.mark.steps).length
    return shorter < 0 || (shorter === 0 && other.site.ref < flow.site.ref)
  })
}

/** Whether the same data does more harm elsewhere. */
function hasWorse({ origin }: FoundFlow, flows: readonly FoundFlow[]): boolean {
  return flows.some((other) => !other.site.isMinor && other.origin.ref === origin.ref)
}

/**
 * Whether it is only read into a value that is untrusted as a whole: in `fetch(req.body.url)`, the `url` of a request's options would
 * be `req.body.url.url`, and nobody means that where `req.body.url` is the address.
 */
function isOptionOf({ site, operand, origin }: FoundFlow, whole: FoundFlow): boolean {
  return (
    operand.path.length > 0 &&
    whole.site.ref === site.ref &&
    whole.operand.ref === operand.ref &&
    whole.origin.one === origin.one &&
    whole.origin.names.every((name, position) => origin.names[position] === name)
  )
}

/** Whether it goes past the unit, and another file imports all that it goes through. */
function isElsewhere(semantics: Semantics, { origin, site, mark }: FoundFlow): boolean {
  const { program } = semantics
  const modules = new Set([origin.ref, site.ref, ...chain(mark.steps)].map(moduleOf))
  // That it is a handler is known here only; by itself its file would guess so.
  if (modules.has(0) || (!origin.isGuess && isKnownHere(semantics, origin.entered ?? origin.ref))) return false
  return program.modules.some(
    (_, module) => module !== 0 && [...modules].every((each) => program.reaches(module, each)),
  )
}
