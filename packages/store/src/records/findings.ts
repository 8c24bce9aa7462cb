// Claims that are kept. The first claim of a finding never changes; each later sighting says how the claim reads now, so that a
// finding follows its code, and the newest sighting's claim is the current one.

import {
  type Claim,
  type Finding,
  type FindingRecord,
  type HumanDecision,
  isAtLeast,
  isOpen,
  type RecordedRead,
  type Severity,
} from '@sallyport/findings'
import { conflict } from '../errors.js'
import { groupBy } from '../group-by.js'
import type { Scope } from '../scope.js'
import type { Session } from '../session.js'
import type { RecordOf } from '../tables.js'
import { append } from './history.js'

export interface Sighting {
  readonly findingId: string
  readonly run: string
  readonly claim: Claim
  /** Of the file that was looked at. */
  readonly contentHash: string
  readonly reads: RecordedRead[]
  readonly time: string
  /** The file whose investigation made the claim, where it is not the sink's. */
  readonly path?: string
}

export interface FindingFilter {
  /** The file whose investigation made the newest claim. */
  readonly path?: string
  readonly ruleId?: string
  /** This bad or worse. */
  readonly severity?: Severity
  readonly open?: boolean
}

export interface FindingRecords {
  /** `path` is the file whose investigation made the claim. */
  addFinding(finding: Finding, origin: { readonly path: string }): Promise<void>
  addSighting(sighting: Sighting): Promise<void>
  /** In the order in which they were found. */
  findings(filter?: FindingFilter): Promise<FindingRecord[]>
  finding(findingId: string): Promise<FindingRecord | undefined>
  findingsOfFile(path: string): Promise<FindingRecord[]>
}

export function findingRecords(session: Session): FindingRecords {
  const read = async (filter: FindingFilter) => {
    const placed = await session.read((scope) => readFindings(scope, session.now(), filter))
    return placed.map(({ record }) => record)
  }
  return {
    addFinding: (finding, { path }) => session.write((scope) => addFinding(scope, finding, path)),
    addSighting: ({ findingId, path, ...sighting }) =>
      session.write((scope) =>
        append(scope, 'sightings', findingId, { ...sighting, path: path ?? sighting.claim.place.path }),
      ),
    findings: (filter = {}) => read(filter),
    finding: async (findingId) => {
      const [found] = await session.read((scope) => loadFindings(scope, session.now(), [findingId]))
      return found?.record
    },
    findingsOfFile: (path) => read({ path }),
  }
}

async function addFinding(scope: Scope, { id, fingerprint, claim, claimedBy }: Finding, path: string): Promise<void> {
  const known = await scope.rows('findings').where('findingId', '=', id).executeTakeFirst()
  if (known !== undefined) throw conflict(`finding \`${id}\``)
  const last = await scope
    .from('findings')
    .select((columns) => columns.fn.max('sequence').as('last'))
    .executeTakeFirst()
  const sequence = last === undefined || last.last === null ? 0 : Number(last.last) + 1
  await scope.insert('findings', [{ findingId: id, sequence, path, fingerprint, claim, claimedBy }])
}

/** A finding and the file whose investigation made its current claim. */
export interface PlacedFinding {
  readonly path: string
  readonly record: FindingRecord
}

export async function readFindings(scope: Scope, now: Date, filter: FindingFilter): Promise<PlacedFinding[]> {
  const ids = filter.path === undefined ? undefined : await idsEverAt(scope, filter.path)
  const placed = await loadFindings(scope, now, ids)
  return placed.filter(({ path, record }) => {
    const { claim } = record.finding
    return (
      (filter.path === undefined || path === filter.path) &&
      (filter.ruleId === undefined || claim.ruleId === filter.ruleId) &&
      (filter.severity === undefined || isAtLeast(claim.severity, filter.severity)) &&
      (filter.open === undefined || isOpen(record) === filter.open)
    )
  })
}

async function idsEverAt(scope: Scope, path: string): Promise<string[]> {
  const claimed = await scope.read('findings', (rows) => rows.where('path', '=', path))
  const seen = await scope.read('sightings', (rows) => rows.where('path', '=', path))
  return [...new Set([...claimed, ...seen].map(({ findingId }) => findingId))]
}

async function loadFindings(scope: Scope, now: Date, ids: readonly string[] | undefined): Promise<PlacedFinding[]> {
  const findings = await scope.readWhere('findings', 'findingId', ids, (rows) => rows)
  const newest = async <T extends 'sightings' | 'decisions' | 'triages' | 'ownerships'>(table: T) =>
    scope.readWhere(table, 'findingId', ids, scope.newest(table, 'findingId'))
  const sightings = byFinding(await newest('sightings'))
  const decisions = byFinding(await newest('decisions'))
  const triages = byFinding(await newest('triages'))
  const ownerships = byFinding(await newest('ownerships'))
  const verdicts = groupBy(
    await scope.readWhere('verdicts', 'findingId', ids, (rows) => rows.orderBy('sequence')),
    ({ findingId }) => findingId,
  )
  return findings
    .sort((left, right) => left.sequence - right.sequence)
    .map(({ findingId, fingerprint, claim, claimedBy, path }) => {
      const sighting = sightings.get(findingId)
      const triage = triages.get(findingId)?.triage
      const ownership = ownerships.get(findingId)?.ownership
      return {
        path: sighting?.path ?? path,
        record: {
          finding: { id: findingId, fingerprint, claim: sighting?.claim ?? claim, claimedBy },
          verdicts: (verdicts.get(findingId) ?? []).map(({ verdict }) => verdict),
          decision: currentDecision(decisions.get(findingId), now),
          ...(triage === undefined ? {} : { triage }),
          ...(ownership === undefined ? {} : { ownership }),
        },
      }
    })
}

function byFinding<R extends { readonly findingId: string }>(rows: readonly R[]): Map<string, R> {
  return new Map(rows.map((row) => [row.findingId, row]))
}

/** A decision past its end, or with an end that is no time, is `open`: a finding is rather shown than lost. */
function currentDecision(newest: RecordOf<'decisions'> | undefined, now: Date): HumanDecision {
  if (newest === undefined) return { decision: 'open', reason: '', origin: 'store' }
  const { decision } = newest
  if (decision.expiresAt === undefined || Date.parse(decision.expiresAt) > now.getTime()) return decision
  return {
    decision: 'open',
    reason: `\`${decision.decision}\` ended at ${decision.expiresAt}`,
    origin: decision.origin,
  }
}
