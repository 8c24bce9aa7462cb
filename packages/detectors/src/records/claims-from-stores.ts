// Forwards through a database, from other files: what a request gives is stored by one file, and shown, run or opened by another, and
// neither imports the other. Only where what records hold reaches a sink of the unit at all, the files that store such records are linked
// with it (`record-writers.ts`), and the flow is followed from their requests to the sink.

import type { Claim } from '@sallyport/findings'
import { moduleOf, type Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { libraryOf } from '../languages/front-ends.js'
import type { Unit } from '../languages/load-program.js'
import type { Rule } from '../rule.js'
import { liveFlows } from '../taint/live-flows.js'
import { onOwnFlows } from '../taint/own-flows.js'
import { type Hit, Propagation } from '../taint/propagation.js'
import { recordsOf } from '../taint/records.js'
import type { Site } from '../taint/sites.js'
import { type SourceOrigin, sourcesOf } from '../taint/sources.js'
import { chain } from '../taint/steps.js'
import { runWithRecords, storeSites } from '../taint/stored-flows.js'
import { claimAtItsPlace } from '../templates/view-sites.js'
import { storesSpecifier } from './record-writers.js'
import { kindName } from './written-kinds.js'

/** Kinds of records that are asked for, and files that store one. */
const mostKinds = 6
const mostStores = 3
/** Files that are asked for, some of which are at hand. */
const mostAsked = 6

export interface StoresAndUnit {
  readonly semantics: Semantics
  /** Of the unit. */
  readonly sites: readonly Site[]
  readonly sources: readonly SourceOrigin[]
}

/** `sites`: those that nothing is claimed of. */
export async function claimsFromStores(
  { semantics, sites }: Pick<StoresAndUnit, 'semantics' | 'sites'>,
  load: (specifier: string) => Promise<Unit | undefined>,
  link: (stores: readonly Unit[]) => Promise<StoresAndUnit | undefined>,
): Promise<Claim[]> {
  const open = sites.filter(({ ref, rule, onlyFromCallers }) => {
    return moduleOf(ref) === 0 && rule.taint.records === 'followed' && !onlyFromCallers
  })
  const reached = reachedFrom(semantics, open)
  if (reached.kinds.length === 0) return []
  const stores = await storesOf(reached.kinds, semantics, load)
  const linked = stores.length === 0 ? undefined : await link(stores)
  if (linked === undefined) return []
  const isOpen = new Set(reached.sites.map(keyOf))
  const again = linked.sites.filter((site) => isOpen.has(keyOf(site)))
  return [...new Set(again.map(({ rule }) => rule))].flatMap((rule) =>
    claimsOfRule(
      linked,
      rule,
      again.filter((site) => site.rule === rule),
    ),
  )
}

/** The unit is the first module of both programs. */
function keyOf({ rule, ref, what }: Site): string {
  return `${rule.id} ${ref} ${what}`
}

interface Reached {
  readonly sites: readonly Site[]
  readonly kinds: readonly string[]
}

/** The sinks that anything of a record reaches, and the kinds of those records. */
function reachedFrom(semantics: Semantics, sites: readonly Site[]): Reached {
  const { reads } = recordsOf(semantics)
  const origins = [...reads].flatMap(([ref, ways]) => (ways.some((way) => !way.isWritten) ? [originOf(ref)] : []))
  if (origins.length === 0 || sites.length === 0) return { sites: [], kinds: [] }
  const hits = [...new Set(sites.map(({ rule }) => rule))].flatMap((rule) => {
    const own = sites.filter((site) => site.rule === rule)
    return new Propagation(semantics, libraryOf(semantics.program), rule, own).run(origins)
  })
  const open = hits.filter(({ mark }) => mark.clearing === undefined && mark.origin.kind === 'source')
  const kinds = open.flatMap(({ mark: { steps } }) =>
    chain(steps).flatMap((ref) => (reads.get(ref) ?? []).map(({ kind }) => kind.name)),
  )
  const distinct = new Map(kinds.map((kind) => [kindName(kind), kind]))
  return { sites: [...new Set(open.map(({ site }) => site))], kinds: [...distinct.values()].slice(0, mostKinds) }
}

function originOf(ref: Ref): SourceOrigin {
  return {
    kind: 'source',
    ref,
    what: 'a record',
    one: 'the record',
    names: [],
    sourceKind: 'body',
    isGuess: false,
  }
}

async function storesOf(
  kinds: readonly string[],
  { program }: Semantics,
  load: (specifier: string) => Promise<Unit | undefined>,
): Promise<readonly Unit[]> {
  const atHand = new Set(program.modules.map(({ text }) => text.path))
  const found = new Map<string, Unit>()
  for (const kind of kinds) {
    let left = mostStores
    for (let position = 0; position < mostAsked && left > 0; position += 1) {
      const unit = await load(storesSpecifier(position, kind))
      if (unit === undefined) break
      if (atHand.has(unit.path)) continue
      found.set(unit.path, unit)
      left -= 1
    }
  }
  return [...found.values()]
}

function claimsOfRule({ semantics, sources: modelled }: StoresAndUnit, rule: Rule, sites: readonly Site[]): Claim[] {
  const sources = sourcesOf(semantics, rule.taint, modelled)
  const stores = storeSites(semantics, rule)
  if (sources.length === 0 || stores.length === 0) return []
  const ends = [...sites, ...stores]
  const slice = onOwnFlows(semantics, ends, sources)
  if (slice === undefined) return []
  const engine = new Propagation(semantics, libraryOf(semantics.program), rule, ends, slice)
  const places = new Set(stores.map(({ ref }) => ref))
  // What does not go through a record was followed already.
  const isStored = ({ mark }: Hit): boolean => chain(mark.steps).some((ref) => places.has(ref))
  const hits = runWithRecords(engine, sources).filter(isStored)
  return liveFlows(semantics, hits).map((flow) => claimAtItsPlace(semantics, flow))
}
