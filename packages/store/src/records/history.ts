// What was said about a finding after it was claimed. Append-only: the newest counts, and all of it stays.

import type { GivenVerdict, HumanDecision, Ownership, Triage } from '@sallyport/findings'
import { unknownSubject } from '../errors.js'
import type { Scope } from '../scope.js'
import type { Session } from '../session.js'
import type { RecordOf } from '../tables.js'

/** By which run, from which input, and when. */
export interface Made {
  readonly run: string
  readonly inputDigest: string
  readonly time: string
}

/** All decisions of a finding and where it was seen, oldest first. */
export interface FindingHistory {
  readonly decisions: readonly { readonly decision: HumanDecision; readonly time: string }[]
  readonly sightings: readonly Omit<RecordOf<'sightings'>, 'findingId' | 'sequence'>[]
}

export interface HistoryRecords {
  addVerdict(findingId: string, verdict: GivenVerdict, inputDigest: string): Promise<void>
  lastVerdict(findingId: string): Promise<{ readonly verdict: GivenVerdict; readonly inputDigest: string } | undefined>
  addDecision(findingId: string, decision: HumanDecision, time: string): Promise<void>
  addTriage(findingId: string, triage: Triage, made: Made): Promise<void>
  addOwnership(findingId: string, ownership: Ownership, made: Made): Promise<void>
  history(findingId: string): Promise<FindingHistory>
}

export function historyRecords(session: Session): HistoryRecords {
  return {
    addVerdict: (findingId, verdict, inputDigest) =>
      session.write((scope) => append(scope, 'verdicts', findingId, { verdict, inputDigest })),
    lastVerdict: (findingId) =>
      session.read(async (scope) => {
        const [last] = await scope.read('verdicts', (rows) =>
          rows.where('findingId', '=', findingId).orderBy('sequence', 'desc').limit(1),
        )
        return last === undefined ? undefined : { verdict: last.verdict, inputDigest: last.inputDigest }
      }),
    addDecision: (findingId, decision, time) =>
      session.write((scope) => append(scope, 'decisions', findingId, { decision, time })),
    addTriage: (findingId, triage, made) =>
      session.write((scope) => append(scope, 'triages', findingId, { triage, ...made })),
    addOwnership: (findingId, ownership, made) =>
      session.write((scope) => append(scope, 'ownerships', findingId, { ownership, ...made })),
    history: (findingId) => session.read((scope) => readHistory(scope, findingId)),
  }
}

type OfFinding = 'sightings' | 'verdicts' | 'decisions' | 'triages' | 'ownerships'

/** Adds the next row of a finding that exists. */
export async function append<T extends OfFinding>(
  scope: Scope,
  table: T,
  findingId: string,
  record: Omit<RecordOf<T>, 'findingId' | 'sequence'>,
): Promise<void> {
  const found = await scope.rows('findings').where('findingId', '=', findingId).executeTakeFirst()
  if (found === undefined) throw unknownSubject('finding', findingId)
  const sequence = await scope.nextSequence(table, 'findingId', findingId)
  // The compiler cannot put a record of a table together that it does not know yet.
  const whole = { ...record, findingId, sequence } as unknown as RecordOf<T>
  await scope.insert(table, [whole])
}

export async function readHistory(scope: Scope, findingId: string): Promise<FindingHistory> {
  const decisions = await scope.read('decisions', (rows) => rows.where('findingId', '=', findingId).orderBy('sequence'))
  const sightings = await scope.read('sightings', (rows) => rows.where('findingId', '=', findingId).orderBy('sequence'))
  return {
    decisions: decisions.map(({ decision, time }) => ({ decision, time })),
    sightings: sightings.map(({ findingId: _, sequence: __, ...sighting }) => sighting),
  }
}
