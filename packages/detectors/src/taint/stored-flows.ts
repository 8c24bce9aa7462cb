// Flows that go on in a database: what a request puts into a field of records is in that field where records of the kind are read. The
// propagation goes on from there with what arrived at the stores.

import type { Semantics } from '../ir/semantics.js'
import type { Rule } from '../rule.js'
import { type Mark, mark, tainted, within } from './mark.js'
import type { Hit, Propagation } from './propagation.js'
import type { RecordStore } from './record.js'
import { recordsOf } from './records.js'
import type { Site } from './sites.js'
import type { SourceOrigin } from './sources.js'
import { stepFrom } from './steps.js'

/** Times that something goes through records. */
const mostRounds = 2

interface StoreSite extends Site {
  readonly store: RecordStore
}

function isStoreSite(site: Site): site is StoreSite {
  return 'store' in site
}

/** Where the program stores something in records, as places at which a flow arrives; none for a rule that does not follow them. */
export function storeSites(semantics: Semantics, rule: Rule): StoreSite[] {
  if (rule.taint.records !== 'followed') return []
  const { stores } = recordsOf(semantics)
  return stores.map((store, position) => ({
    rule,
    store,
    kind: 'call',
    what: `${position}`,
    confidence: 'high',
    tier: 'default',
    isMinor: false,
    despiteLength: false,
    string: 'anywhere',
    ref: store.at,
    at: semantics.program.flow(store.at),
    operands: [{ ref: store.value, path: store.path, deep: false, label: store.field }],
    beside: undefined,
    fromCallers: undefined,
    onlyFromCallers: false,
    isGuess: false,
    isOfRequest: false,
  }))
}

/** What arrives at sinks, also by way of records. */
export function runWithRecords(engine: Propagation, sources: readonly SourceOrigin[]): readonly Hit[] {
  let hits = engine.run(sources)
  for (let round = 0; round < mostRounds && carryOver(engine, hits); round += 1) hits = engine.goOn()
  return hits.filter(({ site }) => !isStoreSite(site))
}

/** Puts what arrived at stores into the records that are read, and says whether there was anything. */
function carryOver(engine: Propagation, hits: readonly Hit[]): boolean {
  const { semantics } = engine
  const { reads } = recordsOf(semantics)
  let isMoved = false
  for (const { site, mark: arrived } of hits) {
    if (!isStoreSite(site) || arrived.clearing !== undefined || arrived.origin.kind !== 'source') continue
    const { kind, field, at } = site.store
    for (const [read, ways] of reads) {
      if (read === at) continue
      const paths = ways.flatMap((way) => (way.kind === kind ? way.paths(field) : []))
      for (const path of paths) {
        const taint = tainted([movedTo(arrived, site, read)])
        engine.contribute(
          read,
          path.reduceRight((inner, name) => within(name, inner), taint),
        )
        isMoved = true
      }
    }
  }
  return isMoved
}

function movedTo(arrived: Mark, { store }: StoreSite, read: number): Mark {
  const name = `\`${store.kind.name}.${store.field}\``
  const stored = stepFrom(arrived.steps, store.at, `it is stored as ${name}`)
  const steps = stepFrom(stored, read, `${name} is read again`)
  return mark({ ...arrived, steps, originFixed: false, startFixed: false })
}
