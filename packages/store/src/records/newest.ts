// The newest of what is appended, of all subjects at once and without their contents: what a stage compares with when it looks for
// work.

import type { Claim } from '@sallyport/findings'
import type { Session } from '../session.js'
import type { RecordOf } from '../tables.js'

/** What the newest investigation of a path rests on. */
export type NewestInvestigation = Pick<RecordOf<'investigations'>, 'path' | 'run' | 'agentVersion' | 'dependencies'>

/** When the investigation of a file claimed a finding last: `path` is that file. Several may lead into one sink. */
export interface NewestSighting {
  readonly findingId: string
  readonly path: string
  readonly run: string
  readonly contentHash: string
}

/** A finding as far as a claim is compared with it. */
export interface ComparedFinding {
  readonly id: string
  readonly fingerprint: string
  readonly claim: Claim
}

export interface NewestRecords {
  newestInvestigations(): Promise<NewestInvestigation[]>
  /** Of each finding and each file that ever claimed it, in the order in which they did. */
  newestSightings(): Promise<NewestSighting[]>
  /** Findings that have one of these fingerprints, with their current claims, in the order in which they were found. */
  findingsLike(fingerprints: readonly string[]): Promise<ComparedFinding[]>
}

// Claims, clearances and reads are the largest part of a store: thousands of files need hundreds of megabytes for them at once.
const ofInvestigation = ['path', 'run', 'agentVersion', 'dependencies'] as const
const ofSighting = ['findingId', 'path', 'run', 'contentHash'] as const

export function newestRecords(session: Session): NewestRecords {
  return {
    newestInvestigations: () =>
      session.read(async (scope) => {
        const found = await scope.readColumns('investigations', ofInvestigation, scope.newest('investigations', 'path'))
        return found.map(({ path, run, agentVersion, dependencies }) => ({ path, run, agentVersion, dependencies }))
      }),
    newestSightings: () =>
      session.read(async (scope) => {
        const ofPair = scope.newest('sightings', 'findingId', 'path')
        const found = await scope.readColumns('sightings', ofSighting, (rows) =>
          ofPair(rows).orderBy('findingId').orderBy('sequence'),
        )
        return found.map(({ findingId, path, run, contentHash }) => ({ findingId, path, run, contentHash }))
      }),
    findingsLike: (fingerprints) =>
      session.read(async (scope) => {
        const found = await scope.readWhere('findings', 'fingerprint', [...new Set(fingerprints)], (rows) => rows)
        const ids = found.map(({ findingId }) => findingId)
        const sightings = await scope.readWhere('sightings', 'findingId', ids, scope.newest('sightings', 'findingId'))
        const claims = new Map(sightings.map(({ findingId, claim }) => [findingId, claim]))
        return found
          .sort((left, right) => left.sequence - right.sequence)
          .map(({ findingId, fingerprint, claim }) => ({
            id: findingId,
            fingerprint,
            claim: claims.get(findingId) ?? claim,
          }))
      }),
  }
}
