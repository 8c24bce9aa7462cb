// What one run concluded, whatever later runs added: for a look back, and for holding its conversations again.

import type { Claim, GivenVerdict } from '@sallyport/findings'
import type { Scope } from '../scope.js'
import type { Session } from '../session.js'
import type { Investigation } from './investigations.js'

/** A claim as the run made it: `path` is the file whose investigation it came from. */
export interface RunClaim {
  readonly findingId: string
  readonly path: string
  readonly claim: Claim
}

export interface RunVerdict {
  readonly findingId: string
  /** What was judged: the claim as it read then. */
  readonly claim: Claim
  readonly verdict: GivenVerdict
}

export interface RunResults {
  readonly investigations: readonly Investigation[]
  readonly claims: readonly RunClaim[]
  readonly verdicts: readonly RunVerdict[]
}

export interface RunResultRecords {
  runResults(run: string): Promise<RunResults>
}

export function runResultRecords(session: Session): RunResultRecords {
  return {
    runResults: (run) =>
      session.read(async (scope) => ({
        investigations: (await scope.read('investigations', (rows) => rows.where('run', '=', run).orderBy('path'))).map(
          ({ sequence: _, ...investigation }) => investigation,
        ),
        claims: await claimsOf(scope, run),
        verdicts: await verdictsOf(scope, run),
      })),
  }
}

/** The first sighting of each pair: later ones of the same run join several ways into one. */
async function claimsOf(scope: Scope, run: string): Promise<RunClaim[]> {
  const sightings = await scope.read('sightings', (rows) =>
    rows.where('run', '=', run).orderBy('findingId').orderBy('sequence'),
  )
  const first = new Map<string, RunClaim>()
  for (const { findingId, path, claim } of sightings) {
    const key = `${findingId} ${path}`
    if (!first.has(key)) first.set(key, { findingId, path, claim })
  }
  return [...first.values()]
}

async function verdictsOf(scope: Scope, run: string): Promise<RunVerdict[]> {
  const rows = await scope.read('verdicts', (all) => all.orderBy('findingId').orderBy('sequence'))
  const given = rows.filter(({ verdict }) => verdict.run === run)
  const ids = [...new Set(given.map(({ findingId }) => findingId))]
  const sightings = await scope.readWhere('sightings', 'findingId', ids, (all) => all.orderBy('sequence'))
  return given.flatMap(({ findingId, verdict }) => {
    const judged = sightings.findLast((each) => each.findingId === findingId && each.time <= verdict.time)
    return judged === undefined ? [] : [{ findingId, claim: judged.claim, verdict }]
  })
}
